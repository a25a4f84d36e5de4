"""What phrases mean before they meet an anchor: each sense reads itself in a frame.

`cells` numbers the calendar, `frames` holds what a sense is read against and what a reading says. A time is written out or known within its
year or week (`dates`, `numeric`, `holidays`, `named`), beside the anchor or the date mentioned last (`deictic`, `anaphora`), so far from one
(`shifts`, `distances`), counted in another (`counted`) or in a report (`fiscal`, `stretches`), or made of others (`wholes`, `portions`); `lengths`
and `compound` name no place in time, `moments` count by the hour, and `sorts` tells what sort of time a sense is.
"""
