// Cards move by pointer or by keyboard; the server says where each belongs, and a refused one goes back.
const FAR = 6; // pixels before a press becomes a drag
const LONG = 350; // milliseconds before a touch becomes one
const ADDRESS = "/opportunities/board/moves/";

class MoveBoard extends HTMLElement {
  connectedCallback() {
    this.says = this.querySelector("[data-says]");
    this.settle();
    this.addEventListener("keydown", (event) => this.pressed(event));
    this.addEventListener("focusin", (event) => this.focused(event.target.closest(".board-card")));
    this.addEventListener("focusout", (event) => this.held && !this.shifting && !this.contains(event.relatedTarget) && this.letGo());
    this.addEventListener("htmx:afterSettle", () => this.settle());
    this.addEventListener("htmx:afterRequest", (event) => this.answered(event));
    this.addEventListener("click", (event) => this.dragged && event.preventDefault(), true);
    if ("writable" in this.dataset) {
      this.addEventListener("pointerdown", (event) => this.grasp(event));
      this.addEventListener("touchmove", (event) => this.ghost && event.preventDefault(), { passive: false });
      this.addEventListener("contextmenu", (event) => this.ghost && event.preventDefault());
    }
    document.addEventListener("moved", this.moved);
    document.getElementById("dialog")?.addEventListener("close", this.unanswered);
  }

  disconnectedCallback() {
    document.removeEventListener("moved", this.moved);
    document.getElementById("dialog")?.removeEventListener("close", this.unanswered);
  }

  // one stop for the Tab key in the whole board: the arrow keys do the rest
  settle() {
    for (const card of this.querySelectorAll(".board-card")) {
      if (!card.hasAttribute("tabindex")) card.tabIndex = -1;
      card.setAttribute("aria-describedby", "board-keys");
      for (const link of card.querySelectorAll("a")) link.tabIndex = -1;
    }
    if (!this.querySelector('.board-card[tabindex="0"]')) this.focused(this.querySelector(".board-card"));
  }

  focused(card) {
    if (!card) return;
    for (const other of this.querySelectorAll('.board-card[tabindex="0"]')) other.tabIndex = -1;
    card.tabIndex = 0;
  }

  // the words come with the page, in the person's language
  say(words, values = {}) {
    this.says.textContent = this.dataset[words].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  tell(words, card, lane) {
    this.say(words, { what: card.dataset.name, stage: this.nameOf(lane) });
  }

  lanes() {
    return [...this.querySelectorAll(".lane")];
  }

  nameOf(lane) {
    return lane.querySelector("h2").textContent;
  }

  // --- by keyboard
  pressed(event) {
    const card = event.target;
    if (!card.matches(".board-card") || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = this.held ? this.whileHeld(card, key) : this.whileFree(card, key);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  whileFree(card, key) {
    const lane = card.closest(".lane");
    const mates = [...lane.querySelectorAll(".board-card")];
    const at = mates.indexOf(card);
    return {
      ArrowUp: () => mates[at - 1]?.focus(),
      ArrowDown: () => mates[at + 1]?.focus(),
      ArrowLeft: () => this.beside(lane, -1, at),
      ArrowRight: () => this.beside(lane, 1, at),
      Enter: () => card.querySelector(".card-title").click(),
      m: "writable" in this.dataset && (() => this.hold(card)),
    }[key];
  }

  beside(lane, step, at) {
    const lanes = this.lanes();
    for (let next = lanes.indexOf(lane) + step; next >= 0 && next < lanes.length; next += step) {
      const cards = lanes[next].querySelectorAll(".board-card");
      if (cards.length) return cards[Math.min(at, cards.length - 1)].focus();
    }
  }

  hold(card) {
    this.held = { card, home: this.place(card) };
    card.classList.add("held");
    this.tell("moving", card, card.closest(".lane"));
  }

  whileHeld(card, key) {
    const drop = () => this.drop();
    return { ArrowLeft: () => this.shift(card, -1), ArrowRight: () => this.shift(card, 1), Enter: drop, m: drop, " ": drop, Escape: () => this.letGo() }[key];
  }

  shift(card, step) {
    const lanes = this.lanes();
    const next = lanes[lanes.indexOf(card.closest(".lane")) + step];
    if (!next) return this.say("beyond");
    this.shifting = true; // taking a card out of its place takes its focus away, too
    this.put(card, next);
    card.focus();
    this.shifting = false;
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.say("over", { stage: this.nameOf(next), number: lanes.indexOf(next) + 1, stages: lanes.length });
  }

  drop() {
    const { card, home } = this.held;
    this.release();
    if (card.closest(".lane") === home.lane) return this.tell("stays", card, home.lane);
    this.send(card, home);
  }

  letGo() {
    const { card, home } = this.held;
    this.release();
    this.return(card, home);
    card.focus();
    this.tell("back", card, home.lane);
  }

  release() {
    this.held?.card.classList.remove("held");
    this.held = null;
  }

  // --- by pointer
  grasp(event) {
    const card = event.target.closest(".board-card");
    if (!card || event.button || event.target.closest(".card-move") || this.held) return;
    this.dragged = false;
    const start = { x: event.clientX, y: event.clientY };
    const touch = event.pointerType === "touch";
    const timer = touch && setTimeout(() => this.lift(card, start, event), LONG);
    const move = (now) => {
      if (this.ghost) return this.carry(now);
      if (Math.hypot(now.clientX - start.x, now.clientY - start.y) < FAR) return;
      if (touch) return end(now);
      this.lift(card, start, now);
    };
    const end = (now) => {
      clearTimeout(timer);
      for (const [name, act] of watched) document.removeEventListener(name, act);
      if (this.ghost) this.lower(card, now.type === "pointerup");
    };
    const key = (now) => now.key === "Escape" && end(now);
    const watched = [["pointermove", move], ["pointerup", end], ["pointercancel", end], ["keydown", key]];
    for (const [name, act] of watched) document.addEventListener(name, act);
  }

  lift(card, start, event) {
    const box = card.getBoundingClientRect();
    this.offset = { x: start.x - box.left, y: start.y - box.top };
    this.ghost = card.cloneNode(true);
    this.ghost.removeAttribute("id");
    this.ghost.classList.add("ghost");
    this.ghost.style.width = `${box.width}px`;
    document.body.append(this.ghost);
    card.classList.add("lifted");
    document.documentElement.classList.add("dragging");
    document.getSelection()?.empty();
    this.dragged = true;
    this.carry(event);
  }

  carry(event) {
    this.ghost.style.translate = `${event.clientX - this.offset.x}px ${event.clientY - this.offset.y}px`;
    const over = document.elementFromPoint(event.clientX, event.clientY)?.closest(".lane");
    for (const lane of this.lanes()) lane.classList.toggle("over", lane === over);
    const box = this.getBoundingClientRect();
    if (event.clientX > box.right - 48) this.scrollLeft += 16;
    if (event.clientX < box.left + 48) this.scrollLeft -= 16;
  }

  lower(card, dropped) {
    const lane = this.querySelector(".lane.over");
    lane?.classList.remove("over");
    this.ghost.remove();
    this.ghost = null;
    card.classList.remove("lifted");
    document.documentElement.classList.remove("dragging");
    setTimeout(() => (this.dragged = false));
    if (!dropped || !lane || lane === card.closest(".lane")) return;
    const home = this.place(card);
    this.put(card, lane);
    this.send(card, home);
  }

  // --- both
  place(card) {
    return { lane: card.closest(".lane"), before: card.nextElementSibling };
  }

  put(card, lane) {
    lane.querySelector(".cards").prepend(card);
  }

  return(card, home) {
    home.lane.querySelector(".cards").insertBefore(card, home.before?.parentElement ? home.before : null);
  }

  send(card, home) {
    this.sent = { card, home };
    const values = { id: card.dataset.card, stage: card.closest(".lane").dataset.lane };
    window.htmx.ajax("POST", ADDRESS, { source: this, target: this, swap: "none", values });
  }

  moved = ({ detail }) => {
    this.sent = null;
    document.getElementById("dialog")?.close();
    const card = document.getElementById(`card-${detail.id}`);
    const lane = this.querySelector(`[data-lane="${detail.stage}"]`);
    if (!card || !lane) return;
    if (card.closest(".lane") !== lane) this.put(card, lane);
    this.landed = card.id;
    this.tell("now", card, lane);
    setTimeout(() => this.land());
  };

  // the server's card has taken the place of the one that was moved by now: the focus goes with it
  land() {
    this.settle();
    const card = document.getElementById(this.landed);
    if (!card || ![document.body, card].includes(document.activeElement)) return; // somebody is at another one already
    this.focused(card);
    card.focus({ preventScroll: true });
  }

  answered({ detail }) {
    if (this.sent && !detail.successful && detail.xhr.status !== 409) this.back();
  }

  unanswered = () => {
    if (this.sent) this.back();
  };

  back() {
    const { card, home } = this.sent;
    this.sent = null;
    this.return(card, home);
    card.focus({ preventScroll: true });
    this.tell("back", card, home.lane);
  }
}

customElements.define("move-board", MoveBoard);
