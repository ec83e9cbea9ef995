// The focus stays where somebody works: when the page is shown anew after a form was sent, it is on what they used
// last; if that is gone, on what they would have come to next; where there is an answer to read first, on that.
const SOON = 60_000; // milliseconds in which the page has to be back
const AHEAD = 24; // so much of what comes next is known by then
const STOPS = 'main :is(a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"])';
const ANSWER = 'main :is([aria-invalid="true"], [role="alert"], .secret)'; // what is wrong; what is shown this once
const PASSING = "#toasts, dialog";
const APART = `${PASSING}, move-board, move-days`; // these see to their focus themselves
let last; // what had the focus, outside of what comes and goes
let inPlace; // what somebody was at when a part of the page was taken out

const stops = () => [...document.querySelectorAll(STOPS)];
const seen = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.disabled;

// what is known of a control in two showings of a page: its form and its place in it; else what it leads to
function known(it) {
  if (!it.form) return [it.tagName, it.closest("[id]:not(main)")?.id, it.getAttribute("href"), it.textContent.trim()].join("|");
  const all = [...it.form.elements];
  const sent = all.filter((each) => each.type === "hidden" && !/^(csrf|next|version|done)/.test(each.name));
  return [it.form.getAttribute("action"), ...sent.map((each) => each.value), it.name, all.indexOf(it)].join("|");
}

function place(it) {
  const all = stops();
  const at = all.indexOf(it);
  const ahead = all.slice(at, at + AHEAD).map(known);
  const before = all.slice(Math.max(at - AHEAD, 0), at).map(known).reverse();
  return at < 0 ? null : { path: location.pathname, when: Date.now(), stops: [...ahead, ...before] };
}

// a folded section is reached by its words; from a filled field the focus goes to the button, where single keys work
function shown(it) {
  const fold = [...document.querySelectorAll("details:not([open])")].find((each) => each.contains(it) && !it.matches("summary"));
  if (fold) return fold.querySelector("summary");
  const filled = it.matches("textarea, input:not([type=checkbox], [type=radio])") && it.value;
  const buttons = [...(filled ? it.form.querySelectorAll("button") : [])];
  return [...buttons, it, ...(it.form?.elements ?? [])].find((each) => each.type !== "hidden" && seen(each));
}

function go({ path, stops: wanted }) {
  const here = new Map(stops().reverse().map((it) => [known(it), it]));
  const found = (path === location.pathname ? wanted : wanted.slice(0, 1)).map((each) => here.get(each)).find((it) => it && shown(it));
  if (found) shown(found).focus();
}

function goToAnswer() {
  const answer = [...document.querySelectorAll(ANSWER)].find(seen);
  if (answer?.matches('[role="alert"]')) answer.tabIndex = -1;
  answer?.focus();
  return answer;
}

document.addEventListener("focusin", ({ target }) => {
  if (!target.closest(PASSING)) last = target;
});

document.addEventListener("submit", ({ target, submitter }) => {
  const it = submitter && !submitter.closest(PASSING) && document.activeElement === document.body ? submitter : last;
  const kept = target.getAttribute("method") === "post" && it?.isConnected && place(it);
  if (kept) sessionStorage.stay = JSON.stringify(kept);
});

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const now = document.activeElement;
  inPlace = detail.target.contains(now) && now !== document.body && !now.closest(APART) ? place(now) : null;
});

document.addEventListener("htmx:afterSettle", () => {
  delete sessionStorage.stay;
  if (inPlace && document.activeElement === document.body) goToAnswer() || go(inPlace);
  inPlace = null;
});

const kept = JSON.parse(sessionStorage.stay ?? "null");
delete sessionStorage.stay;
if (kept && Date.now() - kept.when < SOON && document.activeElement === document.body) {
  goToAnswer() || go(kept);
}
