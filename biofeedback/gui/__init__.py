"""Windows, widgets, tray: PySide6 and pyqtgraph live here and nowhere else."""
