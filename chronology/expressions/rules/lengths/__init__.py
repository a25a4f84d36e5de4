"""Rules of lengths of time: how long, how much of a unit, and whether a length is meant at all."""
