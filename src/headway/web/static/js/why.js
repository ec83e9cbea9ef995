// What a number means shows on hover and on the keyboard's focus; a tap or Enter does it without this.
const CALM = 250;
let timer;

const words = (from) => {
  const button = from?.closest?.(".why[popovertarget]");
  return button && document.getElementById(button.getAttribute("popovertarget"));
};

const soon = (what) => {
  clearTimeout(timer);
  timer = setTimeout(what, CALM);
};

document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const shown = words(event.target);
  const button = event.target.closest(".why");
  if (shown) soon(() => shown.showPopover({ source: button }));
  else if (event.target.closest(".why-words")) clearTimeout(timer);
  else soon(() => document.querySelector(".why-words:popover-open:not(:focus-within)")?.hidePopover());
});

document.addEventListener("focusin", (event) => {
  const shown = words(event.target);
  if (shown && event.target.matches(":focus-visible")) shown.showPopover({ source: event.target });
});
