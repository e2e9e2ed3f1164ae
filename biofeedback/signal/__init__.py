"""Packets to beats to indices to arousal: pure, no clock, no I/O, no Qt."""
