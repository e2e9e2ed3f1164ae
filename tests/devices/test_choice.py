"""Which strap: ranked, remembered, and never mixed up."""

from __future__ import annotations

from biofeedback.devices.choice import (
    FoundStrap,
    RememberedStrap,
    StrapChoice,
    last_used,
    ranked,
    remember,
    select_strap,
)
from biofeedback.devices.scan import ScanResults
from biofeedback.devices.uuids import BATTERY_SERVICE, HEART_RATE_SERVICE, PMD_SERVICE

HR = (HEART_RATE_SERVICE,)
NEAR = FoundStrap("Near", "AA:01", -40, HR)
FAR = FoundStrap("Far", "AA:02", -80, HR)
USED = FoundStrap("Used", "AA:03", -90, HR, last_used_wall_s=100)
SCALES = FoundStrap("Scales", "AA:04", -30, (BATTERY_SERVICE,))


def test_last_used_comes_first_then_heart_rate_then_signal() -> None:
    assert ranked([SCALES, FAR, NEAR, USED]) == (USED, NEAR, FAR, SCALES)


def test_a_strap_used_before_comes_first_even_when_it_does_not_say_what_it_is() -> None:
    silent = FoundStrap("Silent", "AA:05", -95, (), last_used_wall_s=100)
    assert ranked([NEAR, silent]) == (silent, NEAR)
    assert select_strap(StrapChoice(), [NEAR, silent]) == silent


def test_the_only_strap_is_taken_without_asking() -> None:
    assert select_strap(StrapChoice(), [FAR, SCALES]) == FAR


def test_two_unknown_straps_are_left_to_the_person() -> None:
    assert select_strap(StrapChoice(), [NEAR, FAR]) == "several_straps"


def test_a_strap_used_before_wins_over_unknown_ones() -> None:
    assert select_strap(StrapChoice(), [NEAR, FAR, USED]) == USED


def test_things_without_a_heart_rate_are_not_taken_for_a_strap() -> None:
    assert select_strap(StrapChoice(), [SCALES]) is None


def test_a_chosen_address_is_found_in_any_case_of_its_letters() -> None:
    assert select_strap(StrapChoice(address="aa:02"), [NEAR, FAR]) == FAR


def test_a_namesake_with_another_address_is_another_strap() -> None:
    twin = FoundStrap("Far", "AA:99", -20, HR)
    assert select_strap(StrapChoice(address="AA:02", name="Far"), [twin, NEAR], "linux") is None
    assert select_strap(StrapChoice(address="AA:02", name="Far"), [twin, FAR], "linux") == FAR


def test_on_macos_whose_identifiers_change_the_name_finds_it_again() -> None:
    moved = FoundStrap("Polar H10 1234", "5E1F-UUID", -50, HR)
    assert select_strap(StrapChoice(address="0BAD-UUID", name="Polar H10 1234"), [moved, NEAR], "darwin") == moved
    assert select_strap(StrapChoice(address="0BAD-UUID", name="Polar H10 1234"), [moved, NEAR], "win32") is None


def test_a_strap_remembered_on_another_platform_is_known_by_its_name() -> None:
    remembered = (RememberedStrap("darwin", "5E1F-UUID", "Polar H10 1234", 50.0),)
    here = FoundStrap("Polar H10 1234", "AA:10", -50, HR)
    assert select_strap(StrapChoice("5E1F-UUID", "Polar H10 1234", remembered), [here, NEAR], "linux") == here


def test_two_of_the_same_name_found_by_name_alone_are_left_to_the_person() -> None:
    twins = [FoundStrap("HRM", "AA:20", -40, HR), FoundStrap("HRM", "AA:21", -50, HR)]
    assert select_strap(StrapChoice(name="HRM"), twins) == "several_straps"


def test_what_was_used_is_remembered_once_and_first() -> None:
    straps = remember((), "linux", "AA:01", "Near", 1.0)
    straps = remember(straps, "linux", "AA:02", "Far", 2.0)
    straps = remember(straps, "linux", "aa:01", "Near", 3.0)
    assert [(s.address, s.last_used_wall_s) for s in straps] == [("aa:01", 3.0), ("AA:02", 2.0)]


def test_the_same_address_on_two_platforms_is_two_memories() -> None:
    straps = remember(remember((), "linux", "X", "a", 1.0), "darwin", "X", "b", 2.0)
    assert len(straps) == 2


def test_what_an_advertisement_leaves_out_is_kept_from_earlier_ones() -> None:
    from bleak.backends.device import BLEDevice

    seen = ScanResults("linux", (RememberedStrap("linux", "AA:01", "H10", 9.0),))
    device = BLEDevice("AA:01", None, None)
    seen.add(device, "", -50, (HEART_RATE_SERVICE,))
    seen.add(device, "H10", -55, (PMD_SERVICE,))
    seen.add(device, "", -60, ())
    (strap,) = seen.straps
    assert (strap.name, strap.rssi_dbm, strap.last_used_wall_s) == ("H10", -60, 9.0)
    assert strap.has_heart_rate
    assert strap.has_pmd


MOVING = "5A:11:22:33:44:55"
MOVED = FoundStrap("Watch", "6B:00:00:00:00:01", -60, HR)


def test_a_strap_under_a_new_private_address_is_taken_once_its_old_one_is_not_seen() -> None:
    choice = StrapChoice(MOVING, "Watch")
    assert select_strap(choice, [MOVED], "linux") is None
    assert select_strap(choice, [MOVED], "linux", all_seen=True) == MOVED


def test_two_that_could_be_it_are_left_to_the_person() -> None:
    other = FoundStrap("Watch", "7C:00:00:00:00:01", -60, HR)
    assert select_strap(StrapChoice(MOVING, "Watch"), [MOVED, other], "linux", all_seen=True) == "several_straps"


def test_an_address_that_never_changes_is_not_replaced() -> None:
    fixed = FoundStrap("Watch", "C1:00:00:00:00:01", -60, HR)
    assert select_strap(StrapChoice(MOVING, "Watch"), [fixed], "linux", all_seen=True) is None
    assert select_strap(StrapChoice("C2:11:22:33:44:55", "Watch"), [MOVED], "linux", all_seen=True) is None


def test_a_strap_without_a_name_of_its_own_is_not_recognised_by_it() -> None:
    nameless = FoundStrap(MOVED.address, MOVED.address, -60, HR)
    assert select_strap(StrapChoice(MOVING, MOVING), [nameless], "linux", all_seen=True) is None


def test_a_strap_remembered_under_another_private_address_counts_as_used_before() -> None:
    remembered = (RememberedStrap("linux", MOVING, "Watch", 50.0),)
    assert last_used(MOVED.address, "Watch", "linux", remembered) == 50.0
    assert last_used(MOVED.address, "Other", "linux", remembered) == 0.0
