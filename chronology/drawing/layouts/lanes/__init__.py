"""Lanes: a block of rows for every lane, each label beside its mark, below a calendar that runs from left to right."""
