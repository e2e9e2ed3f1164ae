"""Exercises: choosing one, doing it, and what it did."""
