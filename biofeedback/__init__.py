"""Heart-strap biofeedback: arousal seen early, an exercise offered, its effect measured."""

__version__ = "0.1.0"
