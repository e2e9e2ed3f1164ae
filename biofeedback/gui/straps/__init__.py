"""Choosing a strap from a live list."""
