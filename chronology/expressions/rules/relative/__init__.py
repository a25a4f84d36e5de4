"""Rules of times told from another: from the day of writing, from the date mentioned last, from an event."""
