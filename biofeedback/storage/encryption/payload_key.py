"""One person's data key, and how it seals what a row holds: AES-256-GCM, bound to the row."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
# The first byte of what is sealed: what lies inside. Kept outside as well, so that packing need not open anything.
SEALED_PLAIN = b"\x02"
SEALED_DEFLATED = b"\x03"
SEALED_TEXT = b"\x04"
_INSIDE = {b"\x00": SEALED_PLAIN, b"\x01": SEALED_DEFLATED}
_MARKS = frozenset({SEALED_PLAIN, SEALED_DEFLATED, SEALED_TEXT})


@dataclass(frozen=True)
class PayloadKey:
    """A data key of 32 random bytes, and the name by which a file says that it needs it.

    The nonce is drawn anew for each value. At a few values a second, 2**32 of them under one key - the bound of
    NIST SP 800-38D, section 8.3, for random nonces - are more than ten years of recording day and night.
    """

    id: str
    secret: bytes

    def __repr__(self) -> str:
        """Without the secret: what is printed or logged must not hold it."""
        return f"PayloadKey({self.id!r})"

    @classmethod
    def new(cls) -> PayloadKey:
        """A key drawn by the system's generator."""
        return cls(os.urandom(8).hex(), os.urandom(KEY_BYTES))

    @cached_property
    def _cipher(self) -> AESGCM:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        return AESGCM(self.secret)

    def seal(self, value: bytes | str, row: bytes) -> bytes:
        """Encrypt a value that belongs to a row; ``row`` names the table and what tells the row apart."""
        mark = SEALED_TEXT if isinstance(value, str) else _INSIDE.get(value[:1], SEALED_PLAIN)
        body = value.encode() if isinstance(value, str) else value
        nonce = os.urandom(NONCE_BYTES)
        return mark + nonce + self._cipher.encrypt(nonce, body, mark + row)

    def unseal(self, sealed: bytes, row: bytes) -> bytes | str:
        """Undo ``seal``.

        Raises
        ------
        ValueError
            If it was sealed with another key or for another row, or is damaged.
        """
        from cryptography.exceptions import InvalidTag

        mark, nonce, body = sealed[:1], sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
        try:
            value = self._cipher.decrypt(nonce, body, mark + row)
        except (InvalidTag, ValueError) as error:
            raise ValueError("a sealed value is damaged, or of another row or key") from error
        return value.decode() if mark == SEALED_TEXT else value


def is_sealed(value: object) -> bool:
    """Whether a stored value is encrypted."""
    return isinstance(value, bytes) and value[:1] in _MARKS
