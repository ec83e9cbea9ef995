// A message as it stands in its fields: copied, or opened in the mail program, the way it was edited last.
class MessageText extends HTMLElement {
  connectedCallback() {
    this.subject = this.querySelector("[name=subject]");
    this.text = this.querySelector("[name=body]");
    this.copy = this.querySelector("[data-copy]");
    this.mail = this.querySelector("[data-mail]");
    this.copy.hidden = !navigator.clipboard;
    this.copy.addEventListener("click", () => this.copied());
    this.addEventListener("input", () => this.addressed());
  }

  async copied() {
    await navigator.clipboard.writeText(this.text.value);
    const words = this.copy.textContent;
    this.copy.textContent = this.copy.dataset.done;
    setTimeout(() => (this.copy.textContent = words), 1500);
  }

  addressed() {
    const body = this.text.value.replace(/\r?\n/g, "\r\n");
    const to = encodeURIComponent(this.dataset.to).replace("%40", "@");
    this.mail.href = `mailto:${to}?subject=${encodeURIComponent(this.subject.value)}&body=${encodeURIComponent(body)}`;
  }
}

customElements.define("message-text", MessageText);
