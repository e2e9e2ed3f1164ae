"""Under which licence everything that travels with the program stands."""

from __future__ import annotations

from importlib.metadata import Distribution, distributions
from pathlib import Path

# What builds the package and does not travel with it.
NOT_INSIDE = frozenset({"altgraph", "biofeedback", "pip", "pyinstaller", "pyinstaller-hooks-contrib", "setuptools"})


def write_notices(target: Path, site: Path) -> int:
    """Write names, versions, licences and their texts, of what is installed in a folder; returns how many."""
    found = {each.name.lower(): each for each in distributions(path=[str(site)])}
    shown = [found[name] for name in sorted(found) if name not in NOT_INSIDE]
    target.write_text("\n".join(_notice(each) for each in shown), encoding="utf-8")
    return len(shown)


def _notice(each: Distribution) -> str:
    about = each.metadata
    licence = about.get("License-Expression") or _classified(each) or about.get("License", "").split("\n")[0]
    texts = [
        Path(str(each.locate_file(file))).read_text(encoding="utf-8", errors="replace")
        for file in each.files or ()
        if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE")) and ".dist-info" in str(file)
    ]
    head = f"{'=' * 78}\n{each.name} {each.version}: {licence or 'see its text'}\n{'=' * 78}\n"
    return head + "\n".join(texts)


def _classified(each: Distribution) -> str:
    names = [line for line in each.metadata.get_all("Classifier") or () if line.startswith("License ::")]
    return "; ".join(name.rpartition(" :: ")[2] for name in names)
