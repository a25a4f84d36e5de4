"""What a reader of a finished picture would trip over, as findings."""
