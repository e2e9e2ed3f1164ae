"""``biofeedback ecg``: a look at one's own ECG, where the strap sent one."""

from __future__ import annotations

import argparse
import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from biofeedback.cli.errors import CommandError
from biofeedback.cli.output import write_whole

if TYPE_CHECKING:
    from biofeedback.reports.ecg_report import EcgReport

NAME, HELP = "ecg", "R peaks and signal quality of a session recorded with --ecg (Polar H10)"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("session", help="the session's id")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write time, signal and R peaks")


def run(arguments: argparse.Namespace) -> int:
    """Look at the ECG; not for diagnosis."""
    from biofeedback.cli.source import session_inputs
    from biofeedback.reports.ecg_report import ecg_report

    report = ecg_report(session_inputs(arguments.session))
    if not report.stretches:
        raise CommandError(f"{arguments.session}: no ECG in it; record one with a Polar H10 and 'record --ecg'")
    for stretch in report.stretches:
        found = stretch.found
        told = "no beats stand out" if found is None else f"{len(found.r_peaks_s)} R peaks, quality {found.quality:.2f}"
        print(f"from {stretch.begin_s:.1f} s, {stretch.length_s:.1f} s: {told}")
    if report.rr_difference_ms is not None:
        print(f"median interval between R peaks minus the strap's own: {report.rr_difference_ms:+.1f} ms")
    print("Shows electrical activity as the strap measured it. Not for diagnosis.")
    if arguments.csv is not None:
        _write(arguments.csv, report)
    return 0


def _write(path: Path, report: EcgReport) -> None:
    from biofeedback.signal.ecg import RATE_HZ

    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["t_s", "ecg_uv", "r_peak"])
    for stretch in report.stretches:
        peaks = {round(t * RATE_HZ) for t in stretch.found.r_peaks_s} if stretch.found else set()
        for i, value in enumerate(stretch.samples_uv):
            writer.writerow([f"{stretch.begin_s + i / RATE_HZ:.4f}", f"{value:.0f}", int(i in peaks)])
    write_whole(path, file.getvalue().encode())
