"""Telling of an offer outside the window."""
