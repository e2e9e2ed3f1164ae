"""How many mutants of the signal and the coaching rooms their own tests let live, by mutmut.

    python scripts/mutants.py [--sample N] [--seed S] [--all]

A mutant is the code with one small change: a figure, a comparison, a name. All of them are some nine thousand, and take
half a day; a random sample of N (300 unless told otherwise) tells the share within a few percent. What lives is printed
as a change, to be looked at: many change nothing that anyone could notice. ``mutants/`` keeps what is known, so that a
second run goes on where the first ended.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TOOL = Path(sys.executable).parent / "mutmut"
# What mutmut notes of a mutant.
LIVES = {0: "lives", 5: "no test", 33: "no test"}


def mutmut(*arguments: str, quiet: bool = False) -> None:
    """Run the tool, with the real recordings that lie beside the project."""
    environment = {"BIOFEEDBACK_SHARED": str(ROOT.parent / "shared"), **os.environ}
    output = subprocess.DEVNULL if quiet else None
    subprocess.run([TOOL, *arguments], cwd=ROOT, env=environment, check=False, stdout=output)


def known() -> dict[str, int | None]:
    """Every mutant, and how its tests ended where they have run."""
    found: dict[str, int | None] = {}
    for path in (ROOT / "mutants" / "biofeedback").rglob("*.meta"):
        found |= json.loads(path.read_text(encoding="utf-8")).get("exit_code_by_key", {})
    return dict(sorted(found.items()))


def main() -> None:
    """Run a sample, or all."""
    parser = argparse.ArgumentParser(description="Share of mutants that the tests let live.")
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--all", action="store_true")
    chosen = parser.parse_args()
    # Matches nothing: the mutants are made, and which tests reach them is noted.
    mutmut("run", "--max-children", "1", "none", quiet=True)
    names = list(known())
    if not chosen.all:
        names = sorted(random.Random(chosen.seed).sample(names, min(chosen.sample, len(names))))
    mutmut("run", "--max-children", "1", *names)
    ended = known()
    ends = {name: "not run" if ended[name] is None else LIVES.get(ended[name], "dies") for name in names}
    for name, end in ends.items():
        if end != "dies":
            print(f"\n{end}: {name}", flush=True)
            mutmut("show", name)
    counts = Counter(ends.values())
    print({end: f"{n} of {len(names)} ({100 * n / len(names):.1f} %)" for end, n in counts.items()})


if __name__ == "__main__":
    main()
