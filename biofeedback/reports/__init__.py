"""What is printed or handed over."""
