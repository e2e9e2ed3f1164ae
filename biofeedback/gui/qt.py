"""Brings PySide6 in without what it does to every later import.

PySide6 puts its own function in the place of ``builtins.__import__``, for a feature that nothing here uses; imports
after it are 15-35 % slower. Importing this module first puts Python's own back. It keeps
the bytecode of PySide6's own modules as well.
"""

from __future__ import annotations

import builtins

from biofeedback.gui.kept_bytecode import kept_bytecode

_import = builtins.__import__

with kept_bytecode(__file__):
    import PySide6.QtCore  # noqa: F401

builtins.__import__ = _import
