"""Titles of events: who or what a clause is about, in whose words it is told, and how much of it fits in a line."""
