"""The parts of `reading.py`: corpora and their scores, the readers side by side, worst texts, and cases of resolution."""
