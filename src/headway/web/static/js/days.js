// What lies on a day moves to another by pointer or by keys; the server shows the days anew, or says why not.
const FAR_ENOUGH = 6; // pixels before a press becomes a drag
const LONG_ENOUGH = 350; // milliseconds before a touch becomes one

class MoveDays extends HTMLElement {
  connectedCallback() {
    this.says = this.querySelector("[data-says]");
    for (const entry of this.entries()) {
      entry.tabIndex = 0;
      entry.setAttribute("aria-describedby", "days-keys");
    }
    this.addEventListener("keydown", (event) => this.pressed(event));
    this.addEventListener("focusout", (event) => this.held && !this.shifting && !this.contains(event.relatedTarget) && this.letGo());
    this.addEventListener("pointerdown", (event) => this.grasp(event));
    this.addEventListener("touchmove", (event) => this.ghost && event.preventDefault(), { passive: false });
    this.addEventListener("contextmenu", (event) => this.ghost && event.preventDefault());
    this.addEventListener("click", (event) => this.dragged && event.preventDefault(), true);
    this.addEventListener("dragstart", (event) => event.preventDefault());
    this.addEventListener("htmx:afterRequest", ({ detail }) => this.sent && !detail.successful && this.refused());
    this.landed();
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
    const entry = event.target;
    if (!entry.matches?.(".entry[data-what]") || event.ctrlKey || event.metaKey || event.altKey) return;
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
    const drop = () => this.drop();
    return { ArrowLeft: back, ArrowUp: back, ArrowRight: on, ArrowDown: on, Enter: drop, m: drop, " ": drop, Escape: () => this.letGo() }[key];
  }

  shift(entry, step) {
    const days = this.days();
    const next = days[days.indexOf(entry.closest("[data-day]")) + step];
    if (!next) return;
    this.shifting = true; // taking an entry out of its place takes its focus away, too
    next.querySelector(".entries").append(entry);
    entry.focus();
    this.shifting = false;
    this.say("over", { day: next.dataset.name });
  }

  drop() {
    const { entry, home } = this.held;
    this.release();
    this.send(entry, home);
  }

  letGo() {
    const { entry, home } = this.held;
    this.release();
    this.return(entry, home);
    entry.focus();
    this.say("back", { what: entry.dataset.name });
  }

  release() {
    this.held.entry.classList.remove("held");
    this.held = null;
  }

  // --- by pointer
  grasp(event) {
    const entry = event.target.closest(".entry[data-what]");
    if (!entry || event.button || this.held || event.target.closest("button, input, summary, select, label")) return;
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
    document.querySelector(".plan").append(this.ghost);
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
  }

  lower(entry, dropped) {
    const day = this.querySelector("[data-day].over");
    day?.classList.remove("over");
    this.ghost.remove();
    this.ghost = null;
    entry.classList.remove("lifted");
    document.documentElement.classList.remove("dragging");
    setTimeout(() => (this.dragged = false));
    if (!dropped || !day) return;
    const home = this.place(entry);
    if (home.day === day) return;
    day.querySelector(".entries").append(entry);
    this.send(entry, home);
  }

  // --- both
  place(entry) {
    return { day: entry.closest("[data-day]"), before: entry.nextElementSibling };
  }

  return(entry, home) {
    home.day.querySelector(".entries").insertBefore(entry, home.before?.parentElement ? home.before : null);
  }

  send(entry, home) {
    const day = entry.closest("[data-day]");
    if (day === home.day) return this.say("back", { what: entry.dataset.name });
    this.sent = { entry, home };
    MoveDays.moved = { id: entry.id, what: entry.dataset.name, day: day.dataset.name };
    const { what, id, was } = entry.dataset;
    const [name, value] = this.dataset.span.split("=");
    const values = { what, id, on: day.dataset.day, [name]: value, ...(was && { was_on: was }) };
    window.htmx.ajax("POST", this.dataset.address, { source: this, target: this, swap: "outerHTML", values });
  }

  refused() {
    const { entry, home } = this.sent;
    this.sent = MoveDays.moved = null;
    this.return(entry, home);
    entry.focus({ preventScroll: true });
    this.say("back", { what: entry.dataset.name });
  }

  // the days have been shown anew: the focus goes to where the entry lies now
  landed() {
    const moved = MoveDays.moved;
    MoveDays.moved = null;
    const entry = moved && document.getElementById(moved.id);
    if (!entry) return;
    entry.focus({ preventScroll: true });
    this.say("now", moved);
  }
}

customElements.define("move-days", MoveDays);
