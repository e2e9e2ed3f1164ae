"""What other programs can read: a file per format."""
