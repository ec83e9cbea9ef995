// A lead is judged by keys: a digit scores the marked line and goes on, letters press what stands on the buttons.
class LeadKeys extends HTMLElement {
  connectedCallback() {
    this.lines = [...this.querySelectorAll(".score")];
    this.mark(Math.max(this.lines.findIndex((line) => !line.querySelector(":checked")), 0));
    this.listen = (event) => this.press(event);
    document.addEventListener("keydown", this.listen);
    this.addEventListener("focusin", (event) => {
      const at = this.lines.indexOf(event.target.closest(".score"));
      if (at >= 0) this.mark(at);
    });
    // Enter in the reason lets go, whatever button stands first
    this.querySelector("#because")?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.querySelector("#let-go").click();
    });
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.listen);
  }

  mark(at) {
    this.at = at;
    this.lines.forEach((line, place) => line.toggleAttribute("data-marked", place === at));
  }

  press(event) {
    if (document.body.dataset.keys !== "on" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input:not([type=radio]), textarea, select") || document.querySelector("dialog[open]")) return;
    if (this.does(event.key)) event.preventDefault();
  }

  does(key) {
    if (/^[0-5]$/.test(key)) return this.score(key);
    if (key === "j" || key === "k") return this.move(key === "j" ? 1 : -1);
    if (key === "x") return this.focusOn(this.querySelector("#because"));
    const button = this.querySelector(`[data-key="${CSS.escape(key)}"]`);
    button?.click();
    return Boolean(button);
  }

  score(value) {
    const line = this.lines[this.at];
    const choice = line?.querySelector(`input[value="${value}"]`);
    if (!choice) return false;
    choice.checked = true;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    this.move(1);
    return true;
  }

  move(by) {
    this.mark(Math.min(Math.max(this.at + by, 0), this.lines.length - 1));
    this.lines[this.at]?.scrollIntoView({ block: "nearest" });
    return true;
  }

  focusOn(field) {
    field?.focus();
    field?.select();
    return Boolean(field);
  }
}

customElements.define("lead-keys", LeadKeys);
