"""Rules of times told from another: units beside that of writing (`units`), distances, what points on or back, references to no date."""
