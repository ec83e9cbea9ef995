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

// not what the keyboard's focus shows: the page may have moved under a pointer that rests
const hide = () => {
  const shown = document.querySelector(".why-words:popover-open:not(:focus-within)");
  const focused = document.activeElement?.matches(":focus-visible") && words(document.activeElement);
  if (shown !== focused) shown?.hidePopover();
};

// who presses something has decided
for (const name of ["keydown", "pointerdown"]) document.addEventListener(name, () => clearTimeout(timer));

document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const shown = words(event.target);
  const button = event.target.closest(".why");
  if (shown) soon(() => shown.isConnected && shown.showPopover({ source: button }));
  else if (event.target.closest(".why-words")) clearTimeout(timer);
  else soon(hide);
});

document.addEventListener("focusin", (event) => {
  const shown = words(event.target);
  if (shown && event.target.matches(":focus-visible")) shown.showPopover({ source: event.target });
});
