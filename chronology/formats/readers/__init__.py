"""Readers of what others write: sheets with columns of their own, other timeline programs, logs."""
