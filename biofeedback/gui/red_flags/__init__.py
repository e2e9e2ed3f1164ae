"""Signs that call for help."""
