"""``biofeedback devices``: the straps in reach."""

from __future__ import annotations

import argparse
import json

from biofeedback.cli.errors import CommandError
from biofeedback.user_error import printable

NAME, HELP = "devices", "scan for straps and list them"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("--seconds", type=float, default=8.0, help="how long to look")
    parser.add_argument("--all", action="store_true", help="every Bluetooth device, not only heart rate straps")
    parser.add_argument("--json", action="store_true", help="as a JSON array")


def run(arguments: argparse.Namespace) -> int:
    """Scan once; what stands in the way is said with the next step."""
    from biofeedback.clock import RealClock
    from biofeedback.devices.diagnose import fault_of
    from biofeedback.devices.faults import explain
    from biofeedback.devices.radio import SystemRadio
    from biofeedback.devices.scan import scan
    from biofeedback.devices.thread import BluetoothThread

    if not arguments.seconds > 0:
        raise CommandError("--seconds: a number above 0")
    clock, thread = RealClock(), BluetoothThread()
    thread.start()
    try:
        found = thread.submit(scan(SystemRadio(clock), arguments.seconds, every_device=arguments.all)).result()
    except Exception as error:  # noqa: BLE001 - every failure of a radio has a next step
        fault = explain(fault_of(error, "scan"))
        reason = f"{fault.what} {fault.why} {fault.next_step}" if fault else f"{type(error).__name__}: {error}"
        raise CommandError(reason) from None
    finally:
        thread.stop()
    if arguments.json:
        listed = [{"address": strap.address, "name": strap.name, "rssi_dbm": strap.rssi_dbm} for strap in found]
        print(json.dumps(listed, indent=1, ensure_ascii=False))
    elif not found:
        fault = explain("strap_not_found")
        print(f"{fault.what} {fault.next_step}" if fault else "No strap found.")
    else:
        for strap in found:
            print(f"{strap.address}  {strap.rssi_dbm:>4} dBm  {printable(strap.name)}")
    return 0
