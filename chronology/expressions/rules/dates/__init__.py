"""Rules of dates by the calendar: days by name, number or figures, years and decades, and parts of long times."""
