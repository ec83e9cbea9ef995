// Choosing rows: all of the page at once, a range with Shift, and how many are chosen.
class ChooseAll extends HTMLElement {
  connectedCallback() {
    this.list = this.closest("#list"); // while one list takes the place of another there are two
    this.innerHTML = '<label><input type="checkbox"><span></span></label>';
    this.box = this.querySelector("input");
    this.box.setAttribute("aria-label", this.dataset.label);
    this.querySelector("span").textContent = this.dataset.label; // seen where there is no head row above it
    this.box.addEventListener("change", () => {
      for (const pick of this.picks()) pick.checked = this.box.checked;
      this.count();
    });
    this.table = this.closest("table");
    this.table.addEventListener("click", (event) => this.range(event));
    this.table.addEventListener("change", () => this.count());
    this.count();
  }

  picks() {
    return [...this.list.querySelectorAll('input[name="id"]')];
  }

  range(event) {
    if (event.target.name !== "id") return;
    const all = this.picks();
    const now = all.indexOf(event.target);
    const from = all.indexOf(this.last);
    this.last = event.target;
    if (!event.shiftKey || from < 0) return;
    for (const pick of all.slice(Math.min(now, from), Math.max(now, from) + 1)) pick.checked = event.target.checked;
    this.count();
  }

  count() {
    const all = this.picks();
    const chosen = all.filter((pick) => pick.checked).length;
    this.box.checked = chosen > 0 && chosen === all.length;
    this.box.indeterminate = chosen > 0 && chosen < all.length;
    for (const pick of all) pick.closest("tr").setAttribute("aria-selected", pick.checked);
    const words = this.dataset.chosen.replace("{n}", chosen);
    for (const told of this.list.querySelectorAll(".chosen-count")) told.textContent = words;
    const says = this.list.querySelector("#chosen-says");
    if (says && chosen !== this.before) says.textContent = chosen || this.before ? words : "";
    this.before = chosen;
  }
}

customElements.define("choose-all", ChooseAll);
