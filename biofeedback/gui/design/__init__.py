"""The design system: tokens, type, and how a window looks at the moment."""
