"""Renews the translation sources (.ts) from the code, and compiles them (.qm).

What people read also lives in data: exercises, faults, conditions, signs. It is written into a file of calls that
lupdate understands, so that nothing has to be listed twice.

Run as: .venv/bin/python scripts/translations.py [LANGUAGE…]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from biofeedback.coaching.catalogue import CATALOGUE
from biofeedback.coaching.person import CONDITIONS
from biofeedback.coaching.unwell import UNWELL
from biofeedback.devices.faults import FAULTS

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "biofeedback" / "gui" / "translations"
TOOLS = Path(sys.executable).parent


def data_strings() -> list[tuple[str, str]]:
    """Every text in the data, with the context it is translated in."""
    found: list[tuple[str, str]] = []
    for exercise in CATALOGUE:
        texts = [exercise.name, exercise.line, exercise.why, exercise.stop_when]
        texts += [text for step in exercise.steps for text in (step.show, step.say)]
        found += [("Exercises", text) for text in texts]
    found += [("Faults", text) for fault in FAULTS.values() for text in (fault.what, fault.why, fault.next_step)]
    found += [("Conditions", condition.name) for condition in CONDITIONS]
    for signs in UNWELL:
        found += [("Unwell", text) for text in (signs.title, *signs.signs, signs.do)]
    return [pair for pair in dict.fromkeys(found) if pair[1]]


def main(languages: list[str]) -> None:
    """Renew and compile each language."""
    FOLDER.mkdir(exist_ok=True)
    sources = [str(path) for path in sorted((ROOT / "biofeedback" / "gui").rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data.py"
        data.write_text("\n".join(f"translate({c!r}, {t!r})" for c, t in data_strings()), encoding="utf-8")
        for language in languages or [path.stem.removeprefix("biofeedback_") for path in FOLDER.glob("*.ts")]:
            ts, qm = FOLDER / f"biofeedback_{language}.ts", FOLDER / f"biofeedback_{language}.qm"
            renew = [str(TOOLS / "pyside6-lupdate"), "-no-obsolete", "-locations", "none", "-target-language", language]
            subprocess.run([*renew, *sources, str(data), "-ts", str(ts)], check=True)
            subprocess.run([str(TOOLS / "pyside6-lrelease"), str(ts), "-qm", str(qm)], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
