// The palette: a few letters find a page, an opportunity or something to do; arrow keys choose, Enter goes.
class CommandPalette extends HTMLElement {
  connectedCallback() {
    this.dialog = this.querySelector("dialog");
    this.input = this.querySelector("input");
    this.list = this.querySelector("[role=listbox]");
    this.none = this.querySelector("[data-none]");
    document.addEventListener("keydown", this.called);
    document.addEventListener("palette", this.open);
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.list.addEventListener("htmx:afterSettle", ({ detail }) => this.found(detail.requestConfig.parameters.text));
    this.list.addEventListener("pointermove", (event) => this.choose(event.target.closest("[role=option]"), false));
    this.list.addEventListener("click", (event) => event.target.closest("[role=option]") && this.dialog.close());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.called);
    document.removeEventListener("palette", this.open);
  }

  called = (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (this.dialog.open) this.dialog.close();
    else if (!document.querySelector("dialog[open]")) this.open();
  };

  open = () => {
    this.input.value = "";
    this.answered = undefined;
    this.hurried = false;
    this.list.replaceChildren();
    this.none.textContent = "";
    this.dialog.showModal();
    this.input.focus();
    // seen first, asked then: the server's answer may take a while
    requestAnimationFrame(() => setTimeout(() => window.htmx.trigger(this.input, "ask")));
  };

  options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  found(text) {
    const [first] = this.options();
    this.none.textContent = first ? "" : this.none.dataset.none;
    this.choose(first);
    this.answered = text;
    if (this.hurried && this.dialog.open) this.go();
  }

  // what is shown may answer fewer letters than were typed: then what they lead to is gone to as soon as it is known
  go() {
    this.hurried = this.answered !== this.input.value;
    if (!this.hurried && this.chosen?.isConnected) this.chosen.click();
  }

  choose(option, follow = true) {
    if (option === this.chosen && option?.isConnected) return;
    this.chosen?.setAttribute("aria-selected", "false");
    this.chosen = option ?? this.chosen;
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", option.id);
    if (follow) option.scrollIntoView({ block: "nearest" });
  }

  pressed(event) {
    this.hurried = false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = this.options();
    if (step && all.length) {
      event.preventDefault();
      this.choose(all[(all.indexOf(this.chosen) + step + all.length) % all.length]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.go();
    }
  }
}

customElements.define("command-palette", CommandPalette);
