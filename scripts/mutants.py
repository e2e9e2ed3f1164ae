"""How many mutants of the signal and the coaching rooms their own tests let live, by mutmut.

    python scripts/mutants.py [--sample N] [--seed S] [--all]

A mutant is the code with one small change: a figure, a comparison, a name. All of them are some nine thousand, and take
a day of one core; a random sample of N (300 unless told otherwise) tells the share within a few percent. The tool runs
each in a fork of a process that has run the tests before: what is computed at import, or once and kept, is not computed
anew there. So what lives is looked at again in a process of its own, by the tests that reach it and those of its own
name. What then lives is printed as a change, to be judged: many change nothing that anyone could notice. ``mutants/``
keeps what is known, so that a second run goes on where the first ended.
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
MOST_TESTS = 20
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
    ends = {name: _end(name, ended[name]) for name in names}
    for name, end in ends.items():
        if end != "dies":
            print(f"\n{end}: {name}", flush=True)
            mutmut("show", name)
    counts = Counter(ends.values())
    print({end: f"{n} of {len(names)} ({100 * n / len(names):.1f} %)" for end, n in counts.items()})


def _end(name: str, code: int | None) -> str:
    if code is None:
        return "not run"
    return LIVES[code] if code in LIVES and not dies_in_a_process_of_its_own(name) else "dies"


def dies_in_a_process_of_its_own(name: str) -> bool:
    """Whether the tests that reach a mutant, or those that are called like its module, fail with it."""
    folder = ROOT / "mutants"
    reached = json.loads((folder / "mutmut-stats.json").read_text(encoding="utf-8"))["tests_by_mangled_function_name"]
    tests = list(reached.get(name.rsplit("__mutmut_", 1)[0], []))[:MOST_TESTS]
    module = name.rpartition(".")[0]
    stem = module.rpartition(".")[2]
    tests += [str(path.relative_to(folder)) for path in (folder / "tests").rglob(f"test_{stem}.py")]
    environment = {"BIOFEEDBACK_SHARED": str(ROOT.parent / "shared"), **os.environ}
    environment |= {"MUTANT_UNDER_TEST": name, "PYTHONPATH": str(folder)}

    def fails(*command: str) -> bool:
        whole = [sys.executable, *command]
        return subprocess.run(whole, cwd=folder, env=environment, check=False, capture_output=True).returncode != 0

    if fails("-c", f"import {module}"):
        return True
    return bool(tests) and fails("-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests)


if __name__ == "__main__":
    main()
