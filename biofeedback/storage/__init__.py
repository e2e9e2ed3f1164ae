"""People, recordings and settings on disk; import and export."""
