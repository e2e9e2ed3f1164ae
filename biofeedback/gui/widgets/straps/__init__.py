"""Straps in reach, as a list."""
