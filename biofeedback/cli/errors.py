"""What a command says when it cannot do what was asked."""

from __future__ import annotations


class CommandError(Exception):
    """One line for standard error: what, where, and what to do next; the exit code is 2."""
