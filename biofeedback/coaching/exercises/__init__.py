"""The exercises, a file for each kind."""
