"""The desktop's keyring (Secret Service, Keychain, Credential Manager), as far as there is one."""

from __future__ import annotations

import logging

from biofeedback.user_error import TranslatableError

log = logging.getLogger(__name__)
SERVICE = "biofeedback"


class NoKeyringError(TranslatableError):
    """There is no keyring that can be written."""


def secret_in_keyring(key_id: str) -> str:
    """What is kept for a data key; "" where there is nothing, or no keyring."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, key_id) or ""
    except (KeyringError, OSError, RuntimeError) as error:
        log.warning("the keyring cannot be read: %s", error)
        return ""


def keep_in_keyring(key_id: str, secret: str) -> None:
    """Keep a secret for a data key.

    Raises
    ------
    NoKeyringError
        If there is no keyring, or it refuses.
    """
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, key_id, secret)
    except (KeyringError, OSError, RuntimeError) as error:
        # What the library says of it is for whoever installs it; it stays in the cause.
        raise NoKeyringError("this computer has no keyring that can be used; nothing was changed") from error


def remove_from_keyring(key_id: str) -> None:
    """Remove what is kept for a data key; nothing happens where there is nothing."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(SERVICE, key_id)
    except (KeyringError, OSError, RuntimeError) as error:
        log.warning("the keyring keeps nothing of this person, or cannot be written: %s", error)
