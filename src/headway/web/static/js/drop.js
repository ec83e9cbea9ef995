// A box to drop a file on; without JavaScript it is a plain file field.
customElements.define(
  "drop-box",
  class extends HTMLElement {
    connectedCallback() {
      const input = this.querySelector("input[type=file]");
      this.classList.add("drop-ready");
      for (const name of ["dragenter", "dragover"]) {
        this.addEventListener(name, (event) => {
          event.preventDefault();
          this.classList.add("drop-over");
        });
      }
      for (const name of ["dragleave", "drop"]) {
        this.addEventListener(name, () => this.classList.remove("drop-over"));
      }
      this.addEventListener("drop", (event) => {
        event.preventDefault();
        if (event.dataTransfer.files.length) {
          input.files = event.dataTransfer.files;
          this.bring(input);
        }
      });
      input.addEventListener("change", () => input.files.length && this.bring(input));
    }

    // what is too large is said before it is sent: the server would only hang up in the middle of it
    bring(input) {
      const large = [...input.files].some((file) => file.size > Number(input.dataset.largest));
      if (!large) return this.closest("form").requestSubmit();
      const hint = this.querySelector(".hint");
      hint.textContent = input.dataset.tooLarge;
      hint.setAttribute("role", "alert");
      hint.classList.add("problem");
      input.value = "";
    }
  },
);
