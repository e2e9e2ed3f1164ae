"""``biofeedback people --encrypt`` and what belongs to it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from biofeedback.cli.passphrases import new_passphrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OPTIONS = (
    ("encrypt", "encrypt a person's file with a passphrase; prints a recovery code"),
    ("decrypt", "store a person's file without encryption again"),
    ("change_passphrase", "another passphrase; the recovery code stays"),
    ("new_key", "encrypt anew with another key, passphrase and recovery code"),
    ("recovery_sheet", "print another recovery code; the one before opens nothing any more"),
    ("use_keyring", "let this computer's keyring open a person's file as well"),
    ("leave_keyring", "let the keyring open it no more"),
)


def configure_encryption(what: argparse._MutuallyExclusiveGroup) -> None:
    """Describe the arguments."""
    for name, told in OPTIONS:
        what.add_argument(f"--{name.replace('_', '-')}", metavar="NAME", help=told)


def asked_for(arguments: argparse.Namespace) -> tuple[str, str] | None:
    """Which of these was asked for, and of whom."""
    return next(((name, of) for name, _ in OPTIONS if (of := getattr(arguments, name)) is not None), None)


def change_encryption(what: str, name: str, path: Path) -> str:
    """Do it; returns what is told of it."""
    from biofeedback.storage.encryption import person_encryption as encryption

    if what == "encrypt":
        return recovery_sheet(name, encryption.encrypt_person(path, new_passphrase()))
    if what == "new_key":
        return recovery_sheet(name, encryption.renew_key(path, new_passphrase()))
    if what == "recovery_sheet":
        return recovery_sheet(name, encryption.renew_recovery_code(path))
    if what == "change_passphrase":
        encryption.change_passphrase(path, new_passphrase())
        return f"{name} has another passphrase; the recovery code is the same"
    plain: dict[str, tuple[Callable[[Path], None], str]] = {
        "decrypt": (encryption.decrypt_person, "is not encrypted any more"),
        "use_keyring": (encryption.use_keyring, "is opened by this computer's keyring as well"),
        "leave_keyring": (encryption.leave_keyring, "is opened by the keyring no more"),
    }
    do, told = plain[what]
    do(path)
    return f"{name} {told}"


def recovery_sheet(name: str, code: str) -> str:
    """What is to be printed and kept elsewhere."""
    return (
        f"Recovery sheet of {name}\n\n    {code}\n\n"
        "This code opens the person's file when the passphrase is forgotten. It is shown this once and kept nowhere:\n"
        "print it or write it down, and keep it away from this computer. Where the program asks for the passphrase,\n"
        "the code does as well. Without passphrase and code nobody can open the file."
    )
