"""What a report over a year takes: 365 days of 8 hours with daily check-ins, to PDF, HTML and tables.

    python benchmarks/range_report.py [--days 365]

The recordings are written with their overviews, as they are stored when sessions end; making these is not part of a
report. Time and memory are of a process of its own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
LAST = 20_500
FORMS = (".pdf", ".html", ".zip")


def write_year(folder: Path, days: int) -> None:
    os.environ["BIOFEEDBACK_DATA_DIR"] = str(folder)
    from biofeedback.events import Start, Stop
    from biofeedback.storage.check_ins import keep_check_in
    from biofeedback.storage.database import open_database
    from biofeedback.storage.people import find_or_make
    from biofeedback.storage.writer import SessionHead, SessionWriter
    from tests.pictures.weeks import DAY_S, check_in, work_day

    with closing(open_database(find_or_make(folder).path)) as database:
        database.execute("PRAGMA synchronous = OFF")
        for day in range(LAST - days + 1, LAST + 1):
            writer = SessionWriter(database, SessionHead(f"day-{day}", day * DAY_S + 8.5 * 3600.0, 0))
            writer.append([Start(0, engine="native"), Stop(round(8 * 3600e9))], work_day(day))
            writer.close()
            keep_check_in(database, check_in(day))


def report(suffix: str, folder: Path, days: int) -> None:
    """In a process of its own: what the window would do, without starting it."""
    import resource

    from PySide6.QtGui import QGuiApplication

    from biofeedback.gui.design.type_scale import load_fonts
    from biofeedback.gui.report.range_file import range_bytes
    from biofeedback.reports.range_content import PARTS
    from biofeedback.services.range_report import read_range
    from biofeedback.storage.people import list_people

    app = QGuiApplication([])
    load_fonts()
    begin = time.perf_counter()
    content = read_range(list_people(folder)[0].path, LAST - days + 1, LAST, frozenset(PARTS))
    read_s = time.perf_counter() - begin
    written = range_bytes(content, suffix)
    whole_s = time.perf_counter() - begin
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{suffix[1:]:5s} {len(content.records)} days: {whole_s:.2f} s, of which reading and links {read_s:.2f} s; "
        f"{len(written) / 1024:.0f} kB; at most {peak_mb:.0f} MB"
    )
    del app


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--form", choices=FORMS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.form:
        report(given.form, given.folder, given.days)
        return
    with tempfile.TemporaryDirectory() as name:
        write_year(Path(name), given.days)
        environment = {**os.environ, "BIOFEEDBACK_DATA_DIR": name, "QT_QPA_PLATFORM": "offscreen"}
        for form in FORMS:
            command = [sys.executable, __file__, "--days", str(given.days), "--form", form, "--folder", name]
            subprocess.run(command, check=True, env=environment)


if __name__ == "__main__":
    main()
