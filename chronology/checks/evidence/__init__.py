"""What checks look at: claims with their sources, weekdays, lengths of time, ages, distances."""
