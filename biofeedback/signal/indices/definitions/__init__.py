"""The indices, one a file, each as ``INDEX``: name, unit, shortest window, sources, and how both engines compute it."""
