"""The breath: its rate from the strap's tilt, from the ECG's amplitudes and from the intervals between beats."""
