// A clock for an answer that is given aloud; without this the length is typed in.
class PracticeClock extends HTMLElement {
  connectedCallback() {
    if (this.face) return;
    this.face = document.createElement("div");
    this.face.className = "clock-face";
    this.time = document.createElement("span");
    this.time.className = "clock-time";
    this.time.setAttribute("role", "timer");
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "button";
    this.button.addEventListener("click", () => (this.since ? this.stop() : this.start()));
    this.face.append(this.time, this.button);
    this.prepend(this.face);
    this.show(0);
    this.button.textContent = this.dataset.start;
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
  }

  start() {
    this.since = performance.now();
    this.button.textContent = this.dataset.stop;
    this.toggleAttribute("data-on", true);
    this.ticking = setInterval(() => this.show(this.passed()), 250);
  }

  stop() {
    const seconds = Math.max(this.passed(), 1);
    clearInterval(this.ticking);
    this.since = undefined;
    this.button.textContent = this.dataset.start;
    this.toggleAttribute("data-on", false);
    this.show(seconds);
    this.querySelector("[name=minutes]").value = Math.floor(seconds / 60) || "";
    this.querySelector("[name=seconds]").value = seconds % 60;
  }

  passed() {
    return Math.round((performance.now() - this.since) / 1000);
  }

  show(seconds) {
    this.time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }
}

customElements.define("practice-clock", PracticeClock);
