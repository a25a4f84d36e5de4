"""Where the clause around a phrase looks: its verbs and aims, headlines, deadlines, who reports it, and where something comes from."""
