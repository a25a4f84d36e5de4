"""Where the clause around a phrase looks: its verbs and aims, headlines, deadlines, and where something comes from."""
