"""A check-in: where it is tense, and how the day is. Under twenty seconds, everything optional."""
