"""What days say over weeks: sums, drifts and links between what was measured and what was felt. Pure."""
