"""Keeps the bytecode of what PySide6 carries as source inside its library.

Python keeps none of it, because it is in no file, and so would compile a dozen modules at each start of the program.
Whatever a PySide6 of another version asks of ``compile`` in another way goes to Python's own.
"""

from __future__ import annotations
import __future__

import builtins
import marshal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import Path
from types import CodeType
from typing import Any, TypeAlias

CARRIED = ("shibokensupport/", "signature_bootstrap")
# By file, hash of the source, and the features of its compiler that it was compiled with.
Kept: TypeAlias = dict[tuple[str, bytes, int], CodeType]
_FEATURES = sum({getattr(__future__, name).compiler_flag for name in __future__.all_feature_names})


@contextmanager
def kept_bytecode(beside: str) -> Iterator[None]:
    """Compile once, and afterwards only what has changed.

    Parameters
    ----------
    beside : str
        The bytecode is kept where Python keeps that of this source file, under the same rules.
    """
    file = Path(cache_from_source(beside)).with_suffix(".pyside")
    kept = read(file)
    used: Kept = {}
    really = builtins.compile

    def compile_once(source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
        if rest or options or not (isinstance(source, bytes) and str(filename).startswith(CARRIED)):
            return really(source, filename, mode, *rest, **options)
        # Compiled code inherits what the file that asks imports from __future__: as it would without this in between.
        features = sys._getframe(1).f_code.co_flags & _FEATURES  # noqa: SLF001 - inspect takes longer than is won here
        key = (f"{mode} {filename}", source_hash(source), features)
        used[key] = kept.get(key) or really(source, filename, mode, flags=features, dont_inherit=True)
        return used[key]

    builtins.compile = compile_once
    try:
        yield
    finally:
        builtins.compile = really
    if used.keys() - kept.keys() and not sys.dont_write_bytecode:
        write(file, used)


def read(file: Path) -> Kept:
    """What was kept by this version of Python; nothing where it cannot be read."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        content = file.read_bytes()
        if content.startswith(MAGIC_NUMBER):
            kept = marshal.loads(content[len(MAGIC_NUMBER) :])  # noqa: S302 - Python reads its own bytecode the same way
            return kept if isinstance(kept, dict) else {}
    return {}


def write(file: Path, kept: Kept) -> None:
    """Keep it; where that is not allowed, the next start compiles again."""
    draft = file.with_suffix(".new")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(MAGIC_NUMBER + marshal.dumps(kept))
        draft.replace(file)
