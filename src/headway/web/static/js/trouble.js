// What htmx cannot show in its place is said in a toast: no answer at all, or one that nobody meant to give.
function say(text) {
  const toast = document.createElement("toast-note");
  const words = document.createElement("p");
  toast.className = "toast toast-trouble";
  words.textContent = text;
  toast.append(words);
  document.getElementById("toasts").prepend(toast);
}

document.addEventListener("htmx:sendError", () => {
  say("Headway does not answer. Is it still running in its terminal?");
});

document.addEventListener("htmx:responseError", (event) => {
  const signedOut = event.detail.xhr.status === 401;
  say(signedOut ? "You are signed out. Start Headway again: it prints a new link." : "Something in Headway went wrong. Nothing was changed.");
});
