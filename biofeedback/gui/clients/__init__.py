"""The clients of a practice: found by typing, with their visits side by side."""
