"""``biofeedback analyze``: HRV indices, artefacts and arousal of each file."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path
from typing import Any, TextIO

from biofeedback.cli.errors import CommandError

NAME, HELP = "analyze", "HRV indices, artefact share and arousal of each file or of a folder of files"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("sources", nargs="+", metavar="FILE|FOLDER", type=Path)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="as a JSON array")
    shape.add_argument("--csv", action="store_true", help="as CSV")
    parser.add_argument("--engine", choices=("native", "neurokit"), default="native", help="what computes the indices")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes; 0 for one each core")
    parser.add_argument("--dask", metavar="ADDRESS", help="a Dask scheduler to use instead (needs the extra 'dask')")
    parser.add_argument("--correction", choices=("auto", "none"), default="auto", help="leave artefacts out, or not")


def run(arguments: argparse.Namespace) -> int:
    """Analyse; unreadable files get one line each on standard error."""
    from biofeedback.reports.archive import ClusterError, analyse_all

    if arguments.jobs < 0:
        raise CommandError("--jobs: 0 for one process each core, or how many")
    found = [(source, _files(source)) for source in arguments.sources]
    paths = [path for _, files in found for path in files]
    empty = [f"{source}: there is no file in this folder" for source, files in found if not files]
    bar = Progress(sys.stderr) if len(paths) > 1 and sys.stderr.isatty() else None
    try:
        outcomes = analyse_all(
            paths,
            arguments.engine,
            arguments.correction,
            arguments.jobs or -1,
            arguments.dask,
            bar or (lambda _done, _of: None),
        )
    except ClusterError as error:
        raise CommandError(str(error)) from None
    rows = [outcome.row for outcome in outcomes if outcome.row is not None]
    problems = empty + [f"{outcome.path}: {outcome.problem}" for outcome in outcomes if outcome.row is None]
    if not rows:
        rest = f" (and {len(problems) - 1} more like it)" if len(problems) > 1 else ""
        raise CommandError(problems[0] + rest)
    for problem in problems:
        print(f"biofeedback: {problem}", file=sys.stderr)
    _write(rows, arguments)
    return 1 if problems else 0


def _files(source: Path) -> list[Path]:
    if not source.is_dir():
        return [source]
    return sorted(path for path in source.rglob("*") if path.is_file() and not path.name.startswith("."))


def _write(rows: list[dict[str, Any]], arguments: argparse.Namespace) -> None:
    if arguments.json:
        print(json.dumps(rows, indent=1, ensure_ascii=False))
    elif arguments.csv:
        flat = [{key: value for key, value in row.items() if not isinstance(value, dict)} for row in rows]
        writer = csv.DictWriter(sys.stdout, fieldnames=list(flat[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(flat)
    else:
        for row in rows:
            _describe(row)


def _describe(row: dict[str, Any]) -> None:
    print(row["file"])
    for key, value in row.items():
        if key == "read":
            print(f"  {key:<24}{value['told']}")
        elif isinstance(value, dict):
            for name, share in value.items():
                print(f"  {f'{key}, {name}':<34}{share:.2f}")
        elif key not in ("file", "started"):
            shown = "-" if value is None else value if not isinstance(value, float) else f"{value:.2f}"
            print(f"  {key:<24}{shown}")


WIDTH = 30


class Progress:
    """Draws how many of how many are done; the line is cleared at the end.

    Parameters
    ----------
    out : TextIO
        A terminal.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar anew."""
        full = WIDTH * done // max(1, total)
        line = f"\r[{'=' * full}{' ' * (WIDTH - full)}] {done} of {total}"
        self._out.write(line if done < total else "\r" + " " * len(line) + "\r")
        self._out.flush()
