"""What several formats are made with: flat rows, days, the way back from records, libraries that may be missing."""
