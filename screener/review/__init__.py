"""The local page where people read, correct and decide."""
