"""The grammar of news: sentences, verb groups and clauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.extraction.grammar.clauses import clauses
from chronology.extraction.grammar.sentences import LONGEST
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.grammar.sentences import sentences
from chronology.extraction.grammar.sketch import Sketch
from chronology.extraction.grammar.sketch import sketch
from chronology.extraction.grammar.stems import stem
from chronology.extraction.grammar.verbs import groups
from chronology.extraction.kinds import kind_of


def sketched(text: str) -> Sketch:
    """Sketch a text that is one sentence."""
    return sketch(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mayor resigned.", "resigned past"),
        ("The mayor has resigned.", "resigned perfect"),
        ("The mayor had never been asked.", "asked pluperfect not"),
        ("She won't resign.", "resign future not"),
        ("They'll have left by then.", "left future"),
        ("They would have left.", "left modal"),
        ("He is being held.", "held present"),
        ("He was not there.", "be past not"),
        ("She did not come.", "come past not"),
        ("He wants to see it.", "wants present, see infinitive"),
        ("It has been raining.", "raining perfect"),
        ("The disputed area was searched.", "searched past"),
        ("The man arrested on Monday was charged.", "arrested participle, charged past"),
        ("A post held by generals became vacant.", "held participle, became past"),
        ("They killed twenty people trapped inside.", "killed past, trapped participle"),
        ("Blinded by fear, the men fled.", "blinded participle, fled past"),
        ("A tsunami warning siren went off.", "went past"),
        ("They feel betrayed.", ""),
        ("The claims were false.", "be past"),
        ("The agency reported on Sunday 222 dead.", "reported past, dead past"),
        ("THE MAYOR RESIGNED.", "resigned past"),
    ],
)
def test_verbs_tell_their_tense(text: str, told: str) -> None:
    """A group has its main verb, its tense, and whether it is denied."""
    found = [f"{one.verb} {one.tense.value}{' not' * one.negated}" for one in groups(sketched(text))]
    assert ", ".join(found) == told


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Holt, who fled in March, said he was innocent.",
            [
                "main | Holt, who fled in March, said",
                "relative | who fled in March",
                "said | he was innocent.",
            ],
        ),
        (
            "He sold the house after the war ended, and nobody came.",
            ["main | He sold the house", "after | after the war ended", "joined | and nobody came."],
        ),
        (
            "The board announced on Friday that it will close the mill.",
            ["main | The board announced on Friday", "said | that it will close the mill."],
        ),
        (
            "When the siren sounded, the crew left.",
            ["when | When the siren sounded", "main | the crew left."],
        ),
        ("The agency met Holt and Ames in Kiel.", ["main | The agency met Holt and Ames in Kiel."]),
        ("As many as nine people were hurt.", ["main | As many as nine people were hurt."]),
        ("A heading", ["main | A heading"]),
    ],
)
def test_clauses_hang_on_each_other(text: str, parts: list[str]) -> None:
    """A clause has its place and its link; a main clause goes on behind a relative one."""
    line = sketched(text)
    made = clauses(line, groups(line), [])
    assert [f"{clause.link.value} | {clause.span.of(text)}" for clause in made] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rained. It snowed.", ["It rained.", "It snowed."]),
        ("Gen. Ames met Mr. J. R. Holt. He left.", ["Gen. Ames met Mr. J. R. Holt.", "He left."]),
        ("He ate at McDonald's. She met 'J. Roe'.", ["He ate at McDonald's.", "She met 'J. Roe'."]),
        ("He came at 9 a.m. on Monday. She left.", ["He came at 9 a.m. on Monday.", "She left."]),
        ("He lives in the U.S. The rest is silence.", ["He lives in the U.S.", "The rest is silence."]),
        ("The U.S. Army left. It rained.", ["The U.S. Army left.", "It rained."]),
        (
            "It rose 2.5 points. “Good,” he said. “Very.” She left.",
            ["It rose 2.5 points.", "“Good,” he said.", "“Very.”", "She left."],
        ),
        ("A heading\n\nA sentence.", ["A heading", "A sentence."]),
        ("- One thing fell\n- Another rose", ["- One thing fell", "- Another rose"]),
        (
            "Lower Wharf\nThe bridge is shut.\nNobody knows why.",
            ["Lower Wharf", "The bridge is shut.", "Nobody knows why."],
        ),
        (
            "The bridge that was built so long ago by the people of the town and the\nHarbour Board has been closed.",
            None,
        ),
        ("The army lost hundreds of\n\nthousands of men.", None),
        ("Really?! Yes... maybe.", ["Really?!", "Yes... maybe."]),
        ("due on Dec. 7 of this year. Done.", ["due on Dec. 7 of this year.", "Done."]),
    ],
)
def test_sentences_are_told_apart(text: str, parts: list[str] | None) -> None:
    """Sentences end where a reader would end them."""
    assert [span.of(text) for span in sentences(text)] == (parts or [text])


@given(st.text(alphabet="A. \n\n'b,”9Mr", max_size=80))
def test_sentences_cover_the_text(text: str) -> None:
    """Sentences are in order, apart, and leave out only white space and commas."""
    spans = list(sentences(text))
    at = 0
    for span in spans:
        assert not text[at : span.start].strip(" \n,;")
        at = span.end
    assert not text[at:].strip(" \n,;")


def test_a_table_is_cut_into_stretches() -> None:
    """What has no full stop for thousands of characters is no one sentence."""
    assert all(span.end - span.start <= LONGEST for span in sentences("eleven words " * 2_000))


@given(st.text(alphabet="Aa e'’d.,;-\"(1", max_size=60))
def test_a_sketch_has_a_letter_a_word(text: str) -> None:
    """Words are in order, and none but white space is left out."""
    line = sketched(text)
    assert len(line.letters) == len(line.words) == len(line.starts) == len(line.ends)
    assert "".join(text.split()) == "".join(
        text[a:b] for a, b in zip(line.starts, line.ends, strict=True)
    ).replace(" ", "")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("resigned resignation quit", "office"),
        ("announced announcement said", "statement"),
        ("arrives arrived arrival visit", "visit"),
        ("bombing bombed exploded explosion", "attack"),
        ("died death killed", "death"),
        ("met meeting talks summit", "meeting"),
        ("found finds discovery", "finding"),
        ("founded founds opened", "launch"),
        ("fire fires blaze", "disaster"),
        ("fired strikes missile", "attack"),
        ("strike walkout", "protest"),
        ("table came hit", None),
    ],
)
def test_kinds_are_told_by_stems(words: str, kind: str | None) -> None:
    """Verbs and nouns of one happening are of one kind."""
    assert {kind_of(word) for word in words.split()} == {kind}


def test_a_stem_is_what_forms_share() -> None:
    """Forms of one word have one stem."""
    assert len({stem(word) for word in ("launch", "launched", "launches", "launching")}) == 1
