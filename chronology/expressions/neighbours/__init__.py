"""Phrases read together with those beside them.

While a text is read, `beside` asks for the time before: whose year it shares (`sharing`), what a paragraph of news recalls (`recalled`), where a
story goes on (`storyline`), what was told aside (`asides`), or in a statement (`statements`). When all is read, `periods`, `spells` and `ranges`
join what makes one time, with `daytimes` told before their day, and `events` names what lengths are counted from.
"""
