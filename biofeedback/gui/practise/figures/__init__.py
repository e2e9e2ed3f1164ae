"""Figures for movement and muscle steps: our own drawing, as poses of a simple body that move into each other."""
