"""A story as one page: the picture, a table of its events, and what each rests on, in a file that needs nothing else.

`page` writes it. `serve` shows it on this machine alone, and `follow` tells when the files of a story change.
"""

from chronology.web.page import page
from chronology.web.page import slimmed
from chronology.web.serving import Screen
from chronology.web.serving import serve
from chronology.web.watching import follow

__all__ = ["Screen", "follow", "page", "serve", "slimmed"]
