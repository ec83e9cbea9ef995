"""The report for a coach as a PDF: one calm sheet of A4 by typst."""

import json
from dataclasses import asdict
from typing import Final

from headway.core.coaching import Report
from headway.core.insights.pictures.frame import LIGHT, clean
from headway.core.speech import say, spoken
from headway.outside.pictures import typeset

# every value is read from `r`: a string in typst is text, whatever signs are in it
_SHEET: Final = rb"""
#let r = json(bytes(sys.inputs.report))
#let soft = rgb(r.colours.ink-soft)
#let hair = 0.5pt + rgb(r.colours.line)
#set document(title: r.search, date: none)
#set page(paper: "a4", margin: (x: 18mm, top: 14mm, bottom: 12mm))
#set text(font: ("Inter", "Liberation Sans", "Arial", "Helvetica", "Segoe UI", "Noto Sans", "DejaVu Sans",
  "Libertinus Serif"), size: 8.5pt, fill: rgb(r.colours.ink), lang: r.lang)
#set par(spacing: 6.5pt, leading: 5pt)
#let head(words) = block(above: 13pt, below: 6pt, text(size: 10pt, weight: "bold", words))
#let small(words) = text(size: 7.5pt, fill: soft, words)
#let told(columns, heads, rows) = table(columns: columns, stroke: (x, y) => (bottom: hair),
  inset: (x, y) => (left: if x == 0 { 0pt } else { 8pt }, right: 0pt, y: 3pt),
  ..heads.map(small), ..rows.flatten())
#let items(rows) = told((1fr, auto, auto), (), rows.map(it => (it.name, small(it.stage), it.told)))
#small(r.search + " \u{b7} " + r.since)
#block(above: 7pt, below: 7pt, text(size: 15pt, weight: "bold", r.lead))
#if r.more != "" { par(r.more) }
#par(small(r.as_of))
#if r.picture != "" { block(above: 8pt, image(bytes(r.picture), format: "svg", width: 74%)) }
#if r.lines.len() > 0 {
  head(r.heads.steps)
  told((1fr, auto, auto, auto), (r.heads.stage, r.heads.reached, r.heads.so_far, r.heads.settled),
    r.lines.map(it => (it.stage, strong(str(it.reached)), it.so_far, it.settled)))
  par(small(r.definition))
}
#if r.sources.len() > 0 {
  head(r.heads.sources)
  told((1fr,) + r.stages.map(it => 24mm), (r.heads.source,) + r.stages,
    r.sources.map(it => (it.name,) + it.counts.map(str)))
}
#if r.finding != "" {
  head(r.heads.finding)
  par(strong(r.finding))
  for words in r.finding_words { par(words) }
}
#if r.forecast != "" or r.silence != "" {
  head(r.heads.pace)
  for words in (r.forecast, r.silence) { if words != "" { par(words) } }
}
#head(r.heads.open)
#par(r.open)
#if r.furthest.len() > 0 { items(r.furthest) }
#if r.promised.len() > 0 { head(r.heads.promised); items(r.promised) }
"""


def pdf(report: Report, own_typefaces: bool = False) -> bytes:
    """The report on paper; with typst's own typefaces alone it looks the same on every machine."""
    return typeset(_SHEET, "pdf", own_typefaces, report=values(report))


def values(report: Report) -> str:
    """Everything that the sheet holds, as JSON."""
    told = asdict(report) | {"heads": _heads(), "colours": dict(LIGHT), "lang": spoken().code[:2]}
    return json.dumps(_fit(told), ensure_ascii=True)


def _fit(value: object) -> object:
    """The same without the signs that no sheet can show."""
    if isinstance(value, dict):
        return {key: _fit(each) if key != "picture" else _on_paper(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_fit(each) for each in value]
    return clean(value) if isinstance(value, str) else value


def _on_paper(svg: object) -> str:
    """A picture whose ground is the paper's."""
    return str(svg).replace(LIGHT["ground"], "#ffffff")


def _heads() -> dict[str, str]:
    return {
        "steps": say("Step by step"),
        "stage": say("Stage"),
        "reached": say("Reached"),
        "so_far": say("So far"),
        "settled": say("Settled"),
        "sources": say("By source: how many reached each stage"),
        "source": say("Source"),
        "finding": say("What stands out"),
        "pace": say("Pace and silence"),
        "open": say("What is open"),
        "promised": say("Answers promised"),
    }
