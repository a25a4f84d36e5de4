"""The language of marks: what a mark says of an event, and how it is drawn."""
