"""Dates, lengths and numbers in the words of a picture's language."""
