"""Windows, widgets, tray. Qt lives here and nowhere else."""
