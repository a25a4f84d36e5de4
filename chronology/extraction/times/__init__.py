"""The times of clauses: phrases that state them, and how they are carried on."""
