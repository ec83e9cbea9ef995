// What htmx cannot show in its place is said in a toast: no answer at all, or one that nobody meant to give.
// The words come with the page, in the person's language.
function say(words) {
  const toasts = document.getElementById("toasts");
  const toast = document.createElement("toast-note");
  const said = document.createElement("p");
  toast.className = "toast toast-trouble";
  said.textContent = toasts.dataset[words];
  toast.append(said);
  toasts.prepend(toast);
}

document.addEventListener("htmx:sendError", () => say("silent"));
document.addEventListener("htmx:responseError", ({ detail }) => say(detail.xhr.status === 401 ? "signedOut" : "broken"));
