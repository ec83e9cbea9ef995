// The menus of the filter bar: one open at a time, closed by Escape, by a click elsewhere, and when its form is sent.
class FilterBar extends HTMLElement {
  connectedCallback() {
    this.closer = (event) => {
      // a press on words gives the focus to the page around them: nobody has left the menu
      if (event.type === "focusin" && event.target.contains(this)) return;
      this.closeAll(event.target.closest?.("details.menu"));
    };
    document.addEventListener("click", this.closer);
    document.addEventListener("focusin", this.closer);
    document.addEventListener("keydown", this.escape);
    this.addEventListener("submit", () => this.closeAll());
  }

  disconnectedCallback() {
    document.removeEventListener("click", this.closer);
    document.removeEventListener("focusin", this.closer);
    document.removeEventListener("keydown", this.escape);
  }

  closeAll(but) {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== but) menu.open = false;
  }

  escape = (event) => {
    if (event.key !== "Escape") return;
    const menu = event.target.closest?.("details.menu[open]");
    if (!menu) return;
    event.preventDefault(); // of what lies over each other, one closes at a time
    menu.open = false;
    menu.querySelector("summary").focus();
  };
}

customElements.define("filter-bar", FilterBar);
