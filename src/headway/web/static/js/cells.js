// The table as a grid: arrow keys go from cell to cell, a click or Enter edits, Escape puts back what was there.
// The forms lie ready on the page: a cell opens at once, and the server is asked when it is saved.
// Space chooses a row, Shift with the arrow keys chooses more; j and k go down and up, Shift with Enter opens.
const CELL = "tbody :is(td, th)";
const LETTERS = { j: "ArrowDown", k: "ArrowUp" };
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -99], End: [0, 99] };
const FIELD = ":is(input:not([type=hidden]), select, textarea)";

// shows in a field what the cell holds, as what was there before anything was typed
function fill(field, text) {
  if (!field.options) field.value = field.defaultValue = text;
  else for (const each of field.options) each.defaultSelected = each.selected = each.value === text;
}

const differs = (it) =>
  it.options ? [...it.options].some((each) => each.selected !== each.defaultSelected) : it.value !== it.defaultValue;

class EditGrid extends HTMLElement {
  connectedCallback() {
    this.table = this.querySelector("table");
    this.table.setAttribute("role", "grid");
    if (this.table.querySelector(".pick")) this.table.setAttribute("aria-multiselectable", "true");
    this.stop(this.table.querySelector("tbody [data-edit]"));
    this.addEventListener("click", (event) => this.clicked(event));
    this.addEventListener("keydown", (event) => this.pressed(event));
    for (const name of ["pointerover", "focusin"]) this.addEventListener(name, (event) => this.whole(event.target.closest(CELL)));
    this.addEventListener("htmx:configRequest", (event) => this.asked(event.detail));
    this.addEventListener("htmx:beforeSwap", (event) => this.saved(event.detail));
    this.addEventListener("htmx:afterSwap", () => this.swapped());
    document.addEventListener("keydown", this.entered);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.entered);
  }

  // j and k lead into the table from where nothing else listens
  entered = (event) => {
    if (!(event.key in LETTERS) || event.target !== document.body || document.body.dataset.keys === "off") return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    this.table.querySelector(`${CELL}[tabindex="0"]`)?.focus();
  };

  // what an ellipsis cuts off can be read where it is pointed at or focused
  whole(cell) {
    if (!cell || cell.matches(".pick, .editing")) return;
    const text = cell.querySelector("a") ?? cell;
    if (text.scrollWidth > text.clientWidth) cell.title = text.textContent.trim();
    else cell.removeAttribute("title");
  }

  clicked(event) {
    if (event.target.closest("[data-cancel]")) return this.cancel(event.target.closest(".editing"));
    const cell = event.target.closest("[data-edit]");
    if (!cell || event.target.closest("a, button, input, select, textarea, label, form")) return;
    this.edit(cell);
  }

  pressed(event) {
    if (event.key === "Escape" && event.target.closest(".editing")) {
      event.stopPropagation();
      return this.cancel(event.target.closest(".editing"));
    }
    const cell = event.target;
    if (!cell.matches(CELL) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.act(cell, LETTERS[event.key] ?? event.key, event.shiftKey);
    if (!act) return;
    event.preventDefault();
    act();
  }

  act(cell, key, more) {
    const row = cell.parentElement;
    const edit = cell.dataset.edit && (() => this.edit(cell));
    if (key in STEPS) return () => this.go(cell, more && STEPS[key][0], STEPS[key]);
    return {
      Enter: more ? () => row.querySelector("th a").click() : edit,
      F2: edit,
      " ": () => this.choose([row], !this.chosen(row)),
      Escape: this.table.querySelector(".pick :checked") && (() => this.choose([...this.table.tBodies[0].rows], false)),
    }[key];
  }

  go(cell, choosing, [down, aside]) {
    const row = cell.parentElement;
    this.step(cell, down, aside);
    if (choosing) this.choose([row, document.activeElement.parentElement], true);
  }

  chosen(row) {
    return Boolean(row.querySelector('[name="id"]')?.checked);
  }

  choose(rows, on) {
    for (const row of rows) {
      const pick = row.querySelector('[name="id"]');
      if (pick) pick.checked = on;
    }
    this.table.dispatchEvent(new Event("change", { bubbles: true }));
  }

  step(cell, down, aside) {
    const rows = [...this.table.tBodies[0].rows];
    const row = rows[Math.min(Math.max(rows.indexOf(cell.parentElement) + down, 0), rows.length - 1)];
    const at = Math.min(Math.max(cell.cellIndex + aside, 0), row.cells.length - 1);
    this.stop(row.cells[at]).focus();
  }

  // one stop for the Tab key in the whole grid
  stop(cell) {
    for (const other of this.table.querySelectorAll(`${CELL}[tabindex="0"]`)) other.tabIndex = -1;
    if (cell) cell.tabIndex = 0;
    return cell;
  }

  edit(cell) {
    if (cell.classList.contains("editing")) return;
    this.leave();
    const row = cell.parentElement.id;
    const open = cell.cloneNode(false);
    open.before = cell;
    open.classList.add("editing");
    open.innerHTML = this.querySelector(`[data-form="${cell.dataset.edit}"]`).innerHTML.replaceAll("{id}", row.replace("row-", ""));
    cell.replaceWith(open);
    this.last = row;
    window.htmx.process(open);
    const field = open.querySelector(FIELD);
    fill(field, cell.dataset.held ?? cell.textContent.trim());
    this.enter(field);
  }

  enter(field) {
    field.focus();
    if (field.matches("input")) field.select();
  }

  // another cell was opened: what was typed in this one is saved, not lost
  leave() {
    for (const form of this.table.querySelectorAll(".editing form:not(.htmx-request)")) {
      if ([...form.querySelectorAll(FIELD)].some(differs)) form.requestSubmit(form.querySelector("button"));
      else if (!form.querySelector(".error")) this.cancel(form.closest(".editing"));
    }
  }

  cancel(open) {
    open.replaceWith(open.before);
    this.stop(open.before).focus();
  }

  // a change is of the row as it was shown
  asked({ elt, parameters }) {
    if (elt.matches(".cell-form")) parameters.version = elt.closest("tr").dataset.version;
  }

  // what an answer takes the place of: its cell, and with a whole row another cell that was opened meanwhile
  saved({ requestConfig, target }) {
    this.sent = requestConfig.elt.closest(".editing");
    this.row = this.sent?.parentElement.id;
    this.other = [...target.querySelectorAll(".editing")].find((open) => open !== this.sent);
  }

  swapped() {
    const row = document.getElementById(this.row);
    if (!row || !this.sent) return;
    const now = row.querySelector(`[data-edit="${this.sent.dataset.edit}"]`);
    if (now.dataset.version) row.dataset.version = now.dataset.version;
    if (this.other?.isConnected === false) this.reopen(row);
    if (now.classList.contains("editing")) now.before = this.sent.before;
    if (document.activeElement.closest(".editing")) return;
    if (now.classList.contains("editing")) this.enter(now.querySelector(FIELD));
    else if (this.last === this.row) this.stop(now).focus();
  }

  reopen(row) {
    this.other.before = row.querySelector(`[data-edit="${this.other.dataset.edit}"]`);
    this.other.before.replaceWith(this.other);
    this.other.querySelector(FIELD).focus();
  }
}

customElements.define("edit-grid", EditGrid);
