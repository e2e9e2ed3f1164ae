"""The data keys that this process was given: from a passphrase, a recovery code, the environment or a keyring.

Connections to a person's file are opened by many threads and rooms, each by its path alone; what may be opened is a
property of the process, which is also the border that an attacker has to cross. So this one value is shared.
"""

from __future__ import annotations

import os
from functools import lru_cache

import msgspec

from biofeedback.storage.encryption.key_slots import KeySlots
from biofeedback.storage.encryption.payload_key import PayloadKey

PASSPHRASE = "BIOFEEDBACK_PASSPHRASE"  # noqa: S105 - where it is looked for
PASSPHRASE_FD = "BIOFEEDBACK_PASSPHRASE_FD"  # noqa: S105 - the same
LONGEST_PASSPHRASE = 4096
_held: dict[str, PayloadKey] = {}


def hold(key: PayloadKey) -> None:
    """Let every file that needs this key be opened from now on."""
    _held[key.id] = key


def let_go(key_id: str) -> None:
    """Forget a key: its files are locked again."""
    _held.pop(key_id, None)


def let_go_of_all() -> None:
    """Forget every key."""
    _held.clear()


def key_for(slots: KeySlots) -> PayloadKey | None:
    """The key of a file, if it was given, or is found in the environment or in the computer's keyring."""
    found = _held.get(slots.key_id) or _from_environment(slots) or _from_keyring(slots)
    if found is not None:
        hold(found)
    return found


def _from_environment(slots: KeySlots) -> PayloadKey | None:
    passphrase = passphrase_of_scripts()
    return _tried(msgspec.json.encode(slots), passphrase) if passphrase else None


def passphrase_of_scripts() -> str:
    """What a script hands over: in the environment, or better by a file descriptor, which nobody else can read."""
    number = os.environ.get(PASSPHRASE_FD, "")
    return _read_once(int(number)) if number.isdecimal() else os.environ.get(PASSPHRASE, "")


@lru_cache(maxsize=8)
def _read_once(descriptor: int) -> str:
    try:
        return os.read(descriptor, LONGEST_PASSPHRASE).decode().rstrip("\r\n")
    except (OSError, ValueError):
        return ""


@lru_cache(maxsize=256)
def _tried(slots: bytes, passphrase: str) -> PayloadKey | None:
    # A wrong passphrase costs as much time as a right one: once for each file is enough.
    return msgspec.json.decode(slots, type=KeySlots).opened_by(passphrase)


@lru_cache(maxsize=256)
def _asked(key_id: str) -> str:
    from biofeedback.storage.encryption.system_keyring import secret_in_keyring

    return secret_in_keyring(key_id)


def _from_keyring(slots: KeySlots) -> PayloadKey | None:
    secret = _asked(slots.key_id) if slots.has("keyring") else ""
    return _tried(msgspec.json.encode(slots), secret) if secret else None
