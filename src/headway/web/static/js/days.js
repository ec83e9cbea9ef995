// What lies on a day moves to another by pointer or by keys, and on a grid of hours to another time; the server shows
// the days anew, or says why not.
const FAR_ENOUGH = 6; // pixels before a press becomes a drag
const LONG_ENOUGH = 350; // milliseconds before a touch becomes one
const STEP = 15; // minutes from one time to the next
const MORNING = 9 * 60; // the time that something without one gets by keys
const ON_GRID = matchMedia("(width >= 56rem)");

const clock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const minutes = (text) => text && Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

class MoveDays extends HTMLElement {
  connectedCallback() {
    this.says = this.querySelector("[data-says]");
    for (const entry of this.entries()) {
      if (this.handle(entry) !== entry) continue;
      entry.tabIndex = 0;
      entry.setAttribute("aria-describedby", "days-keys");
    }
    this.ticking = setInterval(() => this.tick(), 60_000);
    this.addEventListener("keydown", (event) => this.pressed(event));
    this.addEventListener("focusout", (event) => this.held && !this.shifting && !this.contains(event.relatedTarget) && this.letGo());
    this.addEventListener("pointerdown", (event) => this.grasp(event));
    this.addEventListener("touchmove", (event) => this.ghost && event.preventDefault(), { passive: false });
    this.addEventListener("contextmenu", (event) => this.ghost && event.preventDefault());
    this.addEventListener("click", (event) => this.dragged && event.preventDefault(), true);
    this.addEventListener("dragstart", (event) => event.preventDefault());
    this.addEventListener("htmx:afterRequest", ({ detail }) => this.sent && !detail.successful && this.refused());
    this.addEventListener("toggle", (event) => this.opened(event.target), true);
    this.landed();
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
  }

  // the line of this hour goes on while the page is open
  tick() {
    const line = this.querySelector(".now");
    if (line) line.style.translate = `0 calc(${(line.passed = (line.passed ?? 0) + 1)} * var(--minute))`;
  }

  // what is opened goes away by Escape and by a click elsewhere, as a menu does
  opened(details) {
    if (!details.open || !ON_GRID.matches) return;
    const gone = (event) => {
      if (event.type === "keydown" ? event.key !== "Escape" : details.contains(event.target)) return;
      if (event.type === "keydown" && details.contains(document.activeElement)) details.firstElementChild.focus();
      details.open = false;
      for (const name of ["keydown", "pointerdown"]) document.removeEventListener(name, gone);
    };
    for (const name of ["keydown", "pointerdown"]) document.addEventListener(name, gone);
  }

  // what of an entry is focused
  handle(entry) {
    return entry.querySelector("summary") ?? entry;
  }

  // whether times can be chosen: where there is a grid of hours
  get timed() {
    return this.dataset.first !== undefined && ON_GRID.matches;
  }

  entries() {
    return [...this.querySelectorAll(".entry[data-what]")];
  }

  days() {
    return [...this.querySelectorAll("[data-day]")].filter((day) => day.offsetParent);
  }

  // the words come with the page, in the person's language
  say(words, values = {}) {
    this.says.textContent = this.dataset[words].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  // --- by keys
  pressed(event) {
    const entry = event.target.closest?.(".entry[data-what]");
    if (!entry || this.handle(entry) !== event.target || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.held ? this.whileHeld(entry, event.key) : { m: () => this.hold(entry) }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  hold(entry) {
    this.held = { entry, home: this.place(entry) };
    entry.classList.add("held");
    this.say("moving", { what: entry.dataset.name });
  }

  whileHeld(entry, key) {
    const back = () => this.shift(entry, -1);
    const on = () => this.shift(entry, 1);
    const up = this.timed ? () => this.turn(entry, -STEP) : back;
    const down = this.timed ? () => this.turn(entry, STEP) : on;
    const drop = () => this.drop();
    return { ArrowLeft: back, ArrowUp: up, ArrowRight: on, ArrowDown: down, Enter: drop, m: drop, " ": drop, Escape: () => this.letGo() }[key];
  }

  shift(entry, step) {
    const days = this.days();
    const next = days[days.indexOf(entry.closest("[data-day]")) + step];
    if (!next) return;
    this.lay(entry, next);
    this.over(entry);
  }

  // an earlier or later time of the same day
  turn(entry, step) {
    const now = minutes(entry.dataset.start);
    entry.dataset.start = clock(now === undefined ? MORNING : Math.min(Math.max(now + step, 0), 24 * 60 - STEP));
    this.lay(entry, entry.closest("[data-day]"));
    this.over(entry);
  }

  // an entry lies on a day: on the grid in its place, else in the list
  lay(entry, day) {
    this.shifting = true; // taking an entry out of its place takes its focus away, too
    const at = this.timed && minutes(entry.dataset.start);
    const list = Number.isInteger(at) ? day.querySelector("[data-timed]") : day.querySelector(".entries");
    list.append(entry);
    if (Number.isInteger(at)) {
      const below = Math.max(at - 60 * this.dataset.first, 0);
      const kept = [...entry.classList].filter((name) => !/^(at-|lane-|of-|wide-)/.test(name));
      const tall = kept.some((name) => name.startsWith("for-")) ? [] : ["for-h0", "for-m30"];
      entry.className = [...kept, ...tall, `at-h${Math.floor(below / 60)}`, `at-m${below % 60}`].join(" ");
    }
    this.handle(entry).focus();
    this.shifting = false;
  }

  over(entry) {
    const given = { day: entry.closest("[data-day]").dataset.name, time: entry.dataset.start };
    this.say(given.time && this.timed ? "at" : "over", given);
  }

  drop() {
    const { entry, home } = this.held;
    this.release();
    this.send(entry, home);
  }

  letGo() {
    const { entry, home } = this.held;
    this.release();
    this.letBack(entry, home);
  }

  release() {
    this.held.entry.classList.remove("held");
    this.held = null;
  }

  // --- by pointer
  grasp(event) {
    const entry = event.target.closest(".entry[data-what]");
    if (!entry || event.button || this.held || event.target.closest("button, input, select, label, .entry-card")) return;
    this.dragged = false;
    const start = { x: event.clientX, y: event.clientY };
    const touch = event.pointerType === "touch";
    const timer = touch && setTimeout(() => this.lift(entry, start, event), LONG_ENOUGH);
    const move = (now) => {
      if (this.ghost) return this.carry(now);
      if (Math.hypot(now.clientX - start.x, now.clientY - start.y) < FAR_ENOUGH) return;
      if (touch) return end(now);
      this.lift(entry, start, now);
    };
    const end = (now) => {
      clearTimeout(timer);
      for (const [name, act] of watched) document.removeEventListener(name, act);
      if (this.ghost) this.lower(entry, now.type === "pointerup");
    };
    const key = (now) => now.key === "Escape" && end(now);
    const watched = [["pointermove", move], ["pointerup", end], ["pointercancel", end], ["keydown", key]];
    for (const [name, act] of watched) document.addEventListener(name, act);
  }

  lift(entry, start, event) {
    const box = entry.getBoundingClientRect();
    this.offset = { x: start.x - box.left, y: start.y - box.top };
    this.ghost = entry.cloneNode(true);
    this.ghost.removeAttribute("id");
    this.ghost.classList.add("ghost");
    this.ghost.style.width = `${box.width}px`;
    this.append(this.ghost);
    entry.classList.add("lifted");
    document.documentElement.classList.add("dragging");
    document.getSelection()?.empty();
    this.dragged = true;
    this.carry(event);
  }

  carry(event) {
    this.ghost.style.translate = `${event.clientX - this.offset.x}px ${event.clientY - this.offset.y}px`;
    const over = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-day]");
    for (const day of this.days()) day.classList.toggle("over", day === over);
    const time = this.ghost.querySelector(".entry-time");
    if (time && over && this.timed) time.textContent = this.pointed(over) ?? time.textContent;
  }

  // the time that a carried entry lies over; none above the hours
  pointed(day) {
    const hours = day.querySelector("[data-timed]").getBoundingClientRect();
    const below = this.ghost.getBoundingClientRect().top - hours.top;
    if (below < -hours.height / 40) return undefined;
    const hour = parseFloat(getComputedStyle(this).getPropertyValue("--hour")) * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const at = Math.round(((below / hour) * 60) / STEP) * STEP + 60 * this.dataset.first;
    return clock(Math.min(Math.max(at, 0), 24 * 60 - STEP));
  }

  lower(entry, dropped) {
    const day = this.querySelector("[data-day].over");
    const start = dropped && day && this.timed ? this.pointed(day) : undefined;
    day?.classList.remove("over");
    this.ghost.remove();
    this.ghost = null;
    entry.classList.remove("lifted");
    document.documentElement.classList.remove("dragging");
    setTimeout(() => (this.dragged = false));
    if (!dropped || !day) return;
    const home = this.place(entry);
    if (start) entry.dataset.start = start;
    this.lay(entry, day);
    this.send(entry, home);
  }

  // --- both
  place(entry) {
    const { nextElementSibling: before, parentElement: list, dataset } = entry;
    return { day: entry.closest("[data-day]"), list, before, start: dataset.start, classes: entry.className };
  }

  return(entry, home) {
    home.list.insertBefore(entry, home.before?.parentElement === home.list ? home.before : null);
    entry.className = home.classes;
    if (home.start) entry.dataset.start = home.start;
    else delete entry.dataset.start;
  }

  send(entry, home) {
    const day = entry.closest("[data-day]");
    const { what, id, was, start } = entry.dataset;
    if (day === home.day && start === home.start) return this.letBack(entry, home);
    this.sent = { entry, home };
    MoveDays.moved = { id: entry.id, what: entry.dataset.name, day: day.dataset.name };
    const [name, value] = this.dataset.span.split("=");
    const values = { what, id, on: day.dataset.day, [name]: value, ...(was && { was_on: was }), ...(start !== home.start && { start }) };
    window.htmx.ajax("POST", this.dataset.address, { source: this, target: this, swap: "outerHTML", values });
  }

  refused() {
    const { entry, home } = this.sent;
    this.sent = MoveDays.moved = null;
    this.letBack(entry, home);
  }

  letBack(entry, home) {
    this.return(entry, home);
    this.handle(entry).focus({ preventScroll: true });
    this.say("back", { what: entry.dataset.name });
  }

  // the days have been shown anew: the focus goes to where the entry lies now
  landed() {
    const moved = MoveDays.moved;
    MoveDays.moved = null;
    const entry = moved && document.getElementById(moved.id);
    if (!entry) return;
    this.handle(entry).focus({ preventScroll: true });
    this.say("now", moved);
  }
}

customElements.define("move-days", MoveDays);
