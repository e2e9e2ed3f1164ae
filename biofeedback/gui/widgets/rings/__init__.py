"""The breathing rings."""
