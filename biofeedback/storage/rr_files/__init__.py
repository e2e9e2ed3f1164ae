"""RR files of this and other programs: recognised by content, a file per format."""
