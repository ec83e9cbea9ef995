// The timer that runs shows its minutes; the server keeps since when, so that nothing is lost with the page.
const MINUTE = 60_000;

class RunTimer extends HTMLElement {
  connectedCallback() {
    const began = Date.now() - Number(this.dataset.minutes) * MINUTE;
    this.ticking = setInterval(() => this.tell(Math.round((Date.now() - began) / MINUTE)), MINUTE / 2);
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
  }

  tell(all) {
    const [hours, minutes] = [Math.floor(all / 60), all % 60];
    this.textContent = this.dataset[hours ? "hours" : "short"].replace("{hours}", hours).replace("{minutes}", minutes);
  }
}

customElements.define("run-timer", RunTimer);
