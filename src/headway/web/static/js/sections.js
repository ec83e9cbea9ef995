// Sections that somebody unfolded stay so when the page is shown anew after a change.
let open = [];

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  open = [...detail.target.querySelectorAll(".sections > [open] > [id]")].map((it) => it.id);
});

document.addEventListener("htmx:afterSwap", () => {
  for (const id of open) document.getElementById(id)?.parentElement.setAttribute("open", "");
});
