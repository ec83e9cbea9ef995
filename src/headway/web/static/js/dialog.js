// Whatever htmx puts into the dialog's body opens it; closing empties it again.
const dialog = document.getElementById("dialog");
const body = document.getElementById("dialog-body");

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target !== body) {
    // a form in here was answered by another part of the page
    if (event.detail.requestConfig?.elt.closest?.("#dialog-body")) dialog.close();
    return;
  }
  dialog.setAttribute("aria-label", body.querySelector("h1, h2")?.textContent ?? "");
  if (!dialog.open) dialog.showModal();
  body.querySelector("[autofocus]")?.focus();
});

dialog?.addEventListener("click", (event) => {
  if (event.target.closest("[data-close]")) {
    event.preventDefault();
    dialog.close();
  }
});

dialog?.addEventListener("close", () => body.replaceChildren());
