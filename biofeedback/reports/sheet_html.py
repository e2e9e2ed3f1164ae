"""A sheet as one HTML file that needs nothing else: no script, no outside reference, every word escaped."""

from __future__ import annotations

from html import escape

from biofeedback.reports.chart_shapes import HEIGHT, Box, Dot, Label, Path, Shape, shapes
from biofeedback.reports.sheet import Chart, Part, Section, Sheet, Table, Words

WIDTH = 499.0
# The page's own ink on white paper.
INK, INK_2, RULE, MARK = "#14211E", "#43524E", "#D6DEDB", "#3F8F87"
STYLE = f"""
body {{ font: 15px/1.5 system-ui, sans-serif; color: {INK}; background: #fff; max-width: 46rem; margin: 2rem auto;
  padding: 0 1rem; overflow-wrap: anywhere; }}
h1 {{ font-size: 1.6rem; font-weight: 500; margin: 0; line-height: 1.25; }}
h2 {{ font-size: 1.05rem; margin: 1.6rem 0 .3rem; }}
p {{ margin: .2rem 0; white-space: pre-line; }}
.small, .sub, footer, figcaption {{ color: {INK_2}; font-size: .88rem; }}
.strong {{ font-weight: 600; }}
figure {{ margin: .6rem 0; }}
table {{ border-collapse: collapse; width: 100%; margin: .4rem 0; }}
th, td {{ border-bottom: 1px solid {RULE}; padding: .2rem .4rem; text-align: right;
  font-variant-numeric: tabular-nums; }}
th:first-child, td:first-child {{ text-align: left; padding-left: 0; }}
thead th {{ font-weight: 600; }} tbody th {{ font-weight: 400; }}
footer {{ border-top: 1px solid {RULE}; margin-top: 2rem; padding-top: .5rem; }}
svg {{ width: 100%; height: auto; }}
@media print {{ body {{ margin: 0; max-width: none; }} section, figure {{ break-inside: avoid; }} }}
"""


def sheet_html(sheet: Sheet) -> bytes:
    """The file's bytes."""
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    body = "\n".join(_section(section) for section in sheet.sections)
    text = f"""<!DOCTYPE html>
<html lang="{escape(sheet.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(sheet.title)}</title>
<style>{STYLE}</style>
</head>
<body>
<header><h1>{escape(sheet.title)}</h1><p class="sub">{escape(sheet.subtitle)}</p></header>
<main>
{body}
</main>
<footer><p>{escape(sheet.foot)}</p></footer>
</body>
</html>
"""
    return text.encode("utf-8", "backslashreplace")


def _section(section: Section) -> str:
    parts = "\n".join(_part(part) for part in section.parts)
    return f"<section>\n<h2>{escape(section.title)}</h2>\n{parts}\n</section>"


def _part(part: Part) -> str:
    match part:
        case Words():
            return f'<p class="{part.style}">{escape(part.text)}</p>'
        case Table():
            return _table(part)
        case Chart():
            drawn = "".join(_shape(shape) for shape in shapes(part, WIDTH))
            box = f'viewBox="0 0 {WIDTH:g} {HEIGHT:g}"'
            return (
                f"<figure><figcaption>{escape(part.title)}</figcaption>"
                f'<svg {box} role="img" aria-label="{escape(part.told)}">{drawn}</svg></figure>'
            )


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in row[1:])}</tr>'
        for row in table.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _shape(shape: Shape) -> str:
    match shape:
        case Box(x, y, width, height):
            return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{MARK}"/>'
        case Dot(x, y, radius):
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{MARK}"/>'
        case Path(points, tone):
            way = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
            colour, width = (MARK, 1.0) if tone == "mark" else (RULE, 0.5)
            return f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="{width}"/>'
        case Label(x, y, text, anchor):
            return (
                f'<text x="{x:.1f}" y="{y:.1f}" font-size="7.5" text-anchor="{anchor}" fill="{INK_2}">'
                f"{escape(text)}</text>"
            )
