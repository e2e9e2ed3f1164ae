"""What a person says of themselves: check-ins and a journal. Pure values; nothing is computed into a verdict."""
