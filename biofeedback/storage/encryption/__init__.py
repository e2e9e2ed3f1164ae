"""Optional encryption of a person's file: keys, who may have them, and which rows they seal."""
