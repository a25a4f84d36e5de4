"""Rules of dates by the calendar: written out, in figures or in words, by name or number, old ones, and parts of them."""
