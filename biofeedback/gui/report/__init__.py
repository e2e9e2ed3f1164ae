"""The page to hand over, drawn."""
