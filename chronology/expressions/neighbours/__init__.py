"""Phrases read together with those beside them: the ends of an interval, a year that two share, a length and its start, a day and its hour."""
