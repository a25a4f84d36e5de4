"""The rules of English: rows of patterns, and the builders that make senses of them.

To teach a phrase, put a row into the room of what it names, and one into tests/data/phrases.toml:

- `dates/`: what the calendar names, such as a day, month, year, season or holiday, and parts of them
- `clock/`: a time of the day, or from one to another
- `lengths/`: how long something lasts
- `relative/`: what is told from the day of writing, the date mentioned last, or another time
- `recurrence`: what comes again
- `reports`, `office`, `notes`: what only business reports, offices and contracts, calendars and chats write

A module has its rows over words in `PHRASES` and those over phrases in `COMPOSED`; `grammar` gathers them, in the order in which
equals are preferred. `builders` and `spans` make senses, `guards` and `homographs` say what must hold around a row's words.
"""
