"""Where the clause around a phrase looks, and what it makes of its time.

`direction` decides, by the `verbs` that govern the clause, by what is to come without a verb in the future (`goings`), by `homographs` of the
future, and by `deadlines` that are over. `writing` tells what counts from the day of writing, `origins` what "from" begins, `dealings` what is
dealt in for a month, `numbering` what an ordinal numbers, `telling` what a sentence says of its date.
"""
