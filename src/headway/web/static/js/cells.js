// The table as a grid: arrow keys go from cell to cell, a click or Enter edits, Escape puts back what was there.
// What is typed before an editor is there is typed into it.
// Space chooses a row, Shift with the arrow keys chooses more; j and k go down and up, Shift with Enter opens.
const CELL = "tbody :is(td, th)";
const LETTERS = { j: "ArrowDown", k: "ArrowUp" };
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -99], End: [0, 99] };
const ENDS = ["Enter", "Escape"];

// types a text into a field, in place of what is selected there; a choice is chosen by how its name begins
function put(field, text) {
  if (field.options) {
    const found = [...field.options].find((each) => each.text.toLowerCase().startsWith(text.toLowerCase()));
    if (found) field.value = found.value;
  } else if (field.type === "number") field.value = text;
  else if (field.type !== "date") field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

class EditGrid extends HTMLElement {
  connectedCallback() {
    this.table = this.querySelector("table");
    this.table.setAttribute("role", "grid");
    if (this.table.querySelector(".pick")) this.table.setAttribute("aria-multiselectable", "true");
    this.stop(this.table.querySelector("tbody [data-edit]"));
    this.addEventListener("click", (event) => this.clicked(event));
    this.addEventListener("keydown", (event) => this.pressed(event));
    this.addEventListener("htmx:afterSwap", (event) => this.swapped(event));
    document.addEventListener("keydown", this.entered);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.entered);
    document.removeEventListener("keydown", this.early, true);
  }

  // j and k lead into the table from where nothing else listens
  entered = (event) => {
    if (!(event.key in LETTERS) || event.target !== document.body || document.body.dataset.keys === "off") return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    this.table.querySelector(`${CELL}[tabindex="0"]`)?.focus();
  };

  clicked(event) {
    if (event.target.closest("[data-cancel]")) {
      event.preventDefault();
      return this.cancel();
    }
    const cell = event.target.closest("[data-edit]");
    if (!cell || event.target.closest("a, button, input, select, textarea, label, form")) return;
    this.edit(cell);
  }

  pressed(event) {
    if (event.key === "Escape" && event.target.closest(".editing")) {
      event.stopPropagation();
      return this.cancel();
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
    this.before = cell;
    const id = cell.parentElement.id.replace("row-", "");
    this.typed = [];
    document.addEventListener("keydown", this.early, true);
    const asked = window.htmx.ajax("GET", `/opportunities/${id}/cells/${cell.dataset.edit}/`, { source: cell, target: cell, swap: "outerHTML" });
    asked.finally(() => document.removeEventListener("keydown", this.early, true));
  }

  // between the key that opens a cell and its editor, keys are what one types and no commands
  early = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key.length > 1 && event.key !== "Backspace" && !ENDS.includes(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat && !ENDS.includes(this.typed.at(-1))) this.typed.push(event.key);
  };

  typeIn(form) {
    document.removeEventListener("keydown", this.early, true);
    const keys = this.typed ?? [];
    this.typed = null;
    const typed = keys.filter((key) => !ENDS.includes(key));
    const text = typed.reduce((so, key) => (key === "Backspace" ? so.slice(0, -1) : so + key), "");
    if (typed.length) put(form.querySelector("[autofocus]"), text);
    if (keys.at(-1) === "Escape") return this.cancel();
    if (keys.at(-1) !== "Enter") return;
    window.htmx.process(form); // it is too young to be known as a form that is sent without a new page
    form.requestSubmit(form.querySelector("button"));
  }

  // another cell was opened: what was typed in this one is saved, not lost
  leave() {
    const form = this.table.querySelector(".editing form");
    if (!form) return;
    const changed = [...form.elements].some((it) =>
      it.options ? [...it.options].some((each) => each.selected !== each.defaultSelected) : it.type !== "hidden" && it.value !== it.defaultValue,
    );
    if (changed) form.requestSubmit(form.querySelector("button"));
    else this.cancel();
  }

  cancel() {
    const now = this.table.querySelector(".editing");
    if (!now || !this.before) return;
    now.replaceWith(this.before);
    this.stop(this.before).focus();
    this.before = null;
  }

  swapped(event) {
    const row = event.detail.target.id?.startsWith("row-") ? event.detail.target.id : this.before?.parentElement?.id ?? this.row;
    const open = this.table.querySelector(".editing");
    if (open) {
      this.row = open.parentElement.id;
      this.column = open.dataset.edit;
      open.querySelector("[autofocus]")?.focus();
      open.querySelector("input[autofocus]")?.select?.();
      return this.typeIn(open.querySelector("form"));
    }
    const cell = document.getElementById(row)?.querySelector(`[data-edit="${this.column}"]`);
    if (cell && !document.activeElement?.closest(".editing")) this.stop(cell).focus();
  }
}

customElements.define("edit-grid", EditGrid);
