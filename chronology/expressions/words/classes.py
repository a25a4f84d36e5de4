"""The closed classes of English words, for all rules that ask what stands beside a time; a rule adds what it means besides."""

from __future__ import annotations

from chronology.expressions.words.lexicon import set_of

BOUNDS = set_of("since until till by from before after")
"""Prepositions that bound a time."""

TIMING = BOUNDS | {"at", "~"}
"""What stands before a clock time, "about" among it."""

PLACING = BOUNDS | set_of("in of during through throughout")
"""What stands before a time that something falls in, too."""

PRONOUNS = set_of("i you he she it we they")
OWNERS = set_of("the my your his her its our their")
"""Words that say whose something is, the article among them."""

SUBJECTS = PRONOUNS | OWNERS | set_of("a an there this that these those")
"""The words by which a clause begins that names its subject."""
