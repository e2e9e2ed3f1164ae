"""What Bluetooth is asked for in another way on each system."""

import sys

import pytest

from biofeedback.devices.bleak_options import bleak_options


def test_on_linux_straps_are_not_asked_to_acquire_notifications_which_some_do_not_survive() -> None:
    assert bleak_options("linux").notify == {"bluez": {"use_start_notify": True}}
    assert bleak_options("linux").client == {}


def test_on_windows_services_are_read_anew_at_each_connection() -> None:
    assert bleak_options("win32").client == {"winrt": {"use_cached_services": False}}
    assert bleak_options("win32").notify == {}


@pytest.mark.parametrize("platform", ["darwin", "freebsd13", sys.platform])
def test_every_system_has_options(platform: str) -> None:
    assert set(bleak_options(platform).notify) <= {"bluez"}
    assert set(bleak_options(platform).client) <= {"winrt"}
