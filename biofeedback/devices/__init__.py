"""Straps: bleak lives here and nowhere else. The wire formats are pure."""
