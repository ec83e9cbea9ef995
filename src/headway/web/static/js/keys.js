// Single keys: each presses what a pointer could press. They rest while somebody types, in dialogs, and when switched off.
const PATIENCE = 2000; // milliseconds between g and its letter
const LEADS = JSON.parse(document.body.dataset.go || "{}");
let waits = 0;

const press = (selector) => () => document.querySelector(selector)?.click();
const KEYS = {
  "/": () => document.getElementById("search")?.select(),
  n: press(".add"),
  l: () => window.htmx.ajax("GET", "/people/interactions/new/", { target: "#dialog-body", swap: "innerHTML" }),
  u: press("#toasts .toast form button"),
  g: () => (waits = Date.now()),
  "?": () => window.htmx.ajax("GET", "/keys/", { target: "#dialog-body", swap: "innerHTML" }),
};

function types(target) {
  return target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], .held");
}

document.addEventListener("keydown", (event) => {
  if (document.body.dataset.keys !== "on" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (types(event.target) || document.querySelector("dialog[open]")) return;
  const to = Date.now() - waits < PATIENCE && LEADS[event.key];
  waits = 0;
  if (!to && !Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  if (to) location.assign(to);
  else KEYS[event.key]();
});
