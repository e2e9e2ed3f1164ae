"""The cipher: any value comes back, and nothing opens that was changed, cut, moved or sealed with another key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.storage.encryption.payload_key import PayloadKey, is_sealed
from biofeedback.storage.payload_codec import decode_payload, encode_payload, is_compressed_payload

KEY = PayloadKey.new()
ROW = b"chunks\x1fs1\x1finputs\x1f3"


@given(st.binary(max_size=2000), st.booleans())
def test_any_payload_comes_back(payload: bytes, compress: bool) -> None:
    sealed = KEY.seal(encode_payload(payload, compress=compress), ROW)
    assert is_sealed(sealed)
    assert is_compressed_payload(sealed) is compress
    opened = KEY.unseal(sealed, ROW)
    assert decode_payload(opened) == payload


@given(st.text(max_size=200).filter(lambda text: text.isprintable()))
def test_text_comes_back_as_text(text: str) -> None:
    assert KEY.unseal(KEY.seal(text, ROW), ROW) == text


@given(st.binary(max_size=200), st.data())
def test_what_was_changed_or_cut_is_one_clear_error(payload: bytes, data: st.DataObject) -> None:
    sealed = KEY.seal(encode_payload(payload), ROW)
    at = data.draw(st.integers(0, len(sealed) - 1))
    flipped = bytearray(sealed)
    flipped[at] ^= 1 << data.draw(st.integers(0, 7))
    for odd in (bytes(flipped), sealed[:at], sealed + b"x"):
        with pytest.raises(ValueError, match="a sealed value is damaged"):
            KEY.unseal(odd, ROW)


def test_another_key_or_row_does_not_open_it() -> None:
    sealed = KEY.seal(b"\x00beats", ROW)
    with pytest.raises(ValueError, match="of another row or key"):
        PayloadKey.new().unseal(sealed, ROW)
    with pytest.raises(ValueError, match="of another row"):
        KEY.unseal(sealed, ROW + b"1")
    with pytest.raises(ValueError, match="encrypted and does not open"):
        decode_payload(sealed)


def test_the_same_value_never_looks_the_same_and_the_key_is_not_printed() -> None:
    assert KEY.seal(b"\x00same", ROW) != KEY.seal(b"\x00same", ROW)
    assert KEY.secret.hex() not in repr(KEY)
    assert str(KEY.secret) not in repr(KEY)
