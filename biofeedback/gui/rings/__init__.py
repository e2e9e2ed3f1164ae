"""The rings: wide apart when the wearer is loose, drawn in when tight; their outline is the last minute's beats."""
