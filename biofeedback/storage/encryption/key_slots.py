"""Key slots: the data key, wrapped once for each way in - a passphrase, the code on the recovery sheet, a keyring."""

from __future__ import annotations

import base64
import os
from typing import Literal

import msgspec

from biofeedback.storage.encryption.payload_key import KEY_BYTES, NONCE_BYTES, PayloadKey

SlotKind = Literal["passphrase", "recovery", "keyring"]
# RFC 7914: 64 MB and about a fifth of a second a try.
COST_N, COST_R, COST_P = 1 << 16, 8, 1
# More than this in a file is not ours, and would only keep the computer busy.
LARGEST_N, LARGEST_R, LARGEST_P = 1 << 18, 16, 4
RECOVERY_BYTES = 20
_GROUP = 4


class KeySlot(msgspec.Struct, frozen=True):
    """The data key under one secret."""

    kind: SlotKind
    salt: bytes
    wrapped: bytes
    n: int
    r: int
    p: int


class KeySlots(msgspec.Struct, frozen=True):
    """Everything that a file says of its key: its name, and the slots."""

    key_id: str
    slots: tuple[KeySlot, ...]

    def has(self, kind: SlotKind) -> bool:
        """Whether there is a way in of that kind."""
        return any(slot.kind == kind for slot in self.slots)

    def opened_by(self, secret: str) -> PayloadKey | None:
        """The data key, if this is the passphrase or the code of any slot."""
        for slot in self.slots:
            found = _unwrap(self.key_id, slot, secret)
            if found is not None:
                return found
        return None

    def with_slot(self, kind: SlotKind, key: PayloadKey, secret: str) -> KeySlots:
        """The same with one slot of that kind, in place of any of that kind before it."""
        return KeySlots(self.key_id, (*self.without(kind).slots, _wrap(kind, key, secret)))

    def without(self, kind: SlotKind) -> KeySlots:
        """The same with no slot of that kind."""
        return KeySlots(self.key_id, tuple(slot for slot in self.slots if slot.kind != kind))


def new_recovery_code() -> str:
    """160 random bits in groups of letters and digits that are told apart when read aloud."""
    text = base64.b32encode(os.urandom(RECOVERY_BYTES)).decode()
    return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def _wrap(kind: SlotKind, key: PayloadKey, secret: str) -> KeySlot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = os.urandom(16), os.urandom(NONCE_BYTES)
    wrapping = _stretched(_typed(kind, secret), salt, COST_N, COST_R, COST_P)
    wrapped = nonce + AESGCM(wrapping).encrypt(nonce, key.secret, _bound(kind, key.id))
    return KeySlot(kind, salt, wrapped, COST_N, COST_R, COST_P)


def _unwrap(key_id: str, slot: KeySlot, secret: str) -> PayloadKey | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if not (0 < slot.n <= LARGEST_N and 0 < slot.r <= LARGEST_R and 0 < slot.p <= LARGEST_P):
        return None
    try:
        wrapping = _stretched(_typed(slot.kind, secret), slot.salt, slot.n, slot.r, slot.p)
        nonce, body = slot.wrapped[:NONCE_BYTES], slot.wrapped[NONCE_BYTES:]
        return PayloadKey(key_id, AESGCM(wrapping).decrypt(nonce, body, _bound(slot.kind, key_id)))
    except (InvalidTag, ValueError):
        return None


def _stretched(secret: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Scrypt(salt=salt, length=KEY_BYTES, n=n, r=r, p=p).derive(secret.encode())


def _typed(kind: SlotKind, secret: str) -> str:
    """A code is copied from paper: its letters may come small, its groups with spaces or with none."""
    return "".join(secret.split()).replace("-", "").upper() if kind == "recovery" else secret


def _bound(kind: SlotKind, key_id: str) -> bytes:
    return f"biofeedback key slot {kind} {key_id}".encode()
