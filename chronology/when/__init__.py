"""Times known only so well: the value, its calendar arithmetic, its text form, its words.

Conventions of the whole room: civil time as given, unbounded integer microseconds since 1970-01-01T00:00 in the proleptic
Gregorian calendar with astronomical years, half-open inside and inclusive at their own precision outside.
"""

from chronology.when.compare import ALLEN
from chronology.when.compare import Answer
from chronology.when.duration import Duration
from chronology.when.instant import Instant
from chronology.when.scale import Edge
from chronology.when.scale import Form
from chronology.when.scale import Precision
from chronology.when.value import When

__all__ = ["ALLEN", "Answer", "Duration", "Edge", "Form", "Instant", "Precision", "When"]
