"""Flags: labels hung from poles on both sides of a calendar that runs from left to right."""
