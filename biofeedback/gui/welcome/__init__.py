"""The first run: what it shows, a strap, then five quiet minutes or what a practice needs."""
