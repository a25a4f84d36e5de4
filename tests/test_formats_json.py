"""JSON: the document that the project publishes, and its schema."""

from __future__ import annotations

import json

from generated import chronologies
from hypothesis import given
from jsonschema import Draft202012Validator

from chronology.chronology import Chronology
from chronology.formats import dumps
from chronology.formats import loads
from chronology.records import schema

VALIDATOR = Draft202012Validator(schema())


@given(chronologies())
def test_what_is_written_reads_as_the_same_and_fits_the_schema(story: Chronology) -> None:
    """`loads(dumps(x)) == x`, and the schema describes what is written."""
    text = str(dumps(story, "json"))

    assert loads(text, "json") == story
    assert list(VALIDATOR.iter_errors(json.loads(text))) == []
