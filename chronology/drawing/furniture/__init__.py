"""What every picture has besides its events: title, tape, key, strip to one scale, sources and credit."""
