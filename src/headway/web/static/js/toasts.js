// A toast goes by itself, but not while somebody reads or reaches for it.
const SHOWN_FOR = 9000;

class ToastNote extends HTMLElement {
  connectedCallback() {
    this.wait();
    this.addEventListener("pointerenter", () => clearTimeout(this.timer));
    this.addEventListener("focusin", () => clearTimeout(this.timer));
    this.addEventListener("pointerleave", () => this.wait());
    this.addEventListener("focusout", () => this.wait());
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.remove(), SHOWN_FOR);
  }
}

customElements.define("toast-note", ToastNote);

// only what changes is read out: a word that came with the page is put in once more
setTimeout(() => {
  for (const said of document.querySelectorAll("#toasts p")) if (!said.matches(":focus-within")) said.replaceWith(said);
}, 300);
