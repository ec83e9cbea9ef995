// What a finger or a pointer can hit on the page as it stands, and what of it is too small: WCAG 2.2, 2.5.8.
// A target is 24 by 24 pixels; or it is a link within a sentence; or a circle of 24 pixels around its middle touches
// neither another target nor the circle of another small one.
(rootSelector) => {
  const LEAST = 24;
  const SLACK = 0.5; // of a pixel, for what is rounded
  const TARGETS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option], td[data-edit], th[data-edit]';
  const root = rootSelector ? document.querySelector(rootSelector) : document;

  const shown = (it) => it.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const boxed = (rects) => ({
    left: Math.min(...rects.map((it) => it.left)), right: Math.max(...rects.map((it) => it.right)),
    top: Math.min(...rects.map((it) => it.top)), bottom: Math.max(...rects.map((it) => it.bottom)),
  });

  // a press on the label of a field is a press on it
  function areas(it) {
    const labels = it.matches("[type=checkbox], [type=radio], [type=file]") ? [...it.labels].filter(shown) : [];
    return [it, ...labels].flatMap((each) => [...each.getClientRects()]).filter((each) => each.width > 1 && each.height > 1);
  }

  function inSentence(it) {
    if (it.tagName !== "A" || getComputedStyle(it).display !== "inline") return false;
    const block = it.closest("p, li, dd, dt, td, th, caption, label, legend, h1, h2, h3, div");
    const copy = block.cloneNode(true);
    for (const other of copy.querySelectorAll("a, button, svg, .unseen")) other.remove();
    return /\p{L}{2,}/u.test(copy.textContent);
  }

  const all = [...document.querySelectorAll(TARGETS)]
    .filter((it) => shown(it) && !it.disabled)
    .map((it) => ({ it, rects: areas(it) }))
    .filter(({ it, rects }) => rects.length && !it.closest(".unseen:not(:focus-within)"))
    .map(({ it, rects }) => ({ it, box: boxed(rects) }));
  const wide = (box) => box.right - box.left >= LEAST - SLACK && box.bottom - box.top >= LEAST - SLACK;
  const middle = (box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
  const small = new Set(all.filter(({ box }) => !wide(box)));

  // how far a point is from a box: nothing where it lies within
  const away = (at, box) => Math.hypot(Math.max(box.left - at.x, 0, at.x - box.right), Math.max(box.top - at.y, 0, at.y - box.bottom));

  function crowded(one) {
    const at = middle(one.box);
    return all.some((other) => {
      if (other === one) return false;
      if (away(at, other.box) < LEAST / 2 - SLACK) return true;
      const beside = middle(other.box);
      return small.has(other) && Math.hypot(at.x - beside.x, at.y - beside.y) < LEAST - SLACK;
    });
  }

  return [...small]
    .filter(({ it }) => root.contains(it) && !inSentence(it))
    .filter(crowded)
    .map(({ it, box }) => `${Math.round(box.right - box.left)}×${Math.round(box.bottom - box.top)} ${it.outerHTML.slice(0, 110)}`);
}
