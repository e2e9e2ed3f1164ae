"""Pages on paper: their measures, and how they come to a file or a printer."""
