"""Shares of a text, and what a reader says to know."""

from __future__ import annotations

import pytest

from companion.errors import UsageError
from companion.model.source import Source
from companion.model.text import Span
from companion.suggest.coverage import Share, coverage
from companion.suggest.frequencies import frequencies
from companion.suggest.known import Known, lemmas, listed_words
from companion.suggest.lemmas import Lemmatiser
from companion.suggest.nouns import nouns
from companion.suggest.tokens import sentences
from companion.suggest.verbs import verbs

TEXT = "Die Miliz stockte ihre Mittel auf."


@pytest.fixture(scope="module")
def lemmatiser() -> Lemmatiser:
    return Lemmatiser(verbs(), nouns(), frequencies())


def share(lemmatiser: Lemmatiser, known: Known, *explained: Span) -> Share:
    readings = [reading for sentence in sentences(TEXT) for reading in lemmatiser.read(sentence)]
    return coverage(readings, explained, known.reads)


def test_every_word_is_known_explained_or_neither(lemmatiser):
    at_level_one = share(lemmatiser, Known(1))
    assert at_level_one == Share(words=6, known=3, explained=0)
    assert at_level_one.neither == 3
    assert share(lemmatiser, Known(1), Span(4, 9)) == Share(6, 3, 1)


def test_a_word_that_is_known_does_not_count_as_explained(lemmatiser):
    assert share(lemmatiser, Known(1, {"Miliz"}), Span(4, 9)) == Share(6, 4, 0)


def test_at_level_none_only_the_small_words_of_grammar_are_known(lemmatiser):
    assert share(lemmatiser, Known(0)).known == 3
    assert share(lemmatiser, Known(5)).known > 3


def test_shares_add_up_and_are_told_in_per_cent():
    assert Share(10, 5, 3).plus(Share(10, 5, 1)) == Share(20, 10, 4)
    assert str(Share(20, 10, 4)) == "50 % known, 20 % explained, 30 % neither"
    assert str(Share()) == "no words"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("Haus\n\n# a remark\nStadt\n", ["Haus", "Stadt"]),
        (
            "#separator:tab\n#html:true\n<b>der Hund</b>, -e\tthe dog\nsich bemühen\tto try\n",
            ["Hund", "bemühen"],
        ),
        ("word;meaning\ndie Katze;the cat\n", ["word", "Katze"]),
        ('"Haus","house, home"\n"das Auto","car"\n', ["Haus", "Auto"]),
        ("Haus[sound:haus.mp3]\n", ["Haus"]),
        ("", []),
    ],
)
def test_a_list_of_known_words_is_a_word_a_line_or_a_table(data, words):
    assert list(listed_words(Source("k.txt", data.encode("utf-8-sig")))) == words


def test_a_list_that_is_no_text_is_a_mistake_of_use():
    with pytest.raises(UsageError, match="UTF-8"):
        list(listed_words(Source("k.txt", b"\xff\xfe\x00")))


def test_a_form_in_the_list_makes_its_headword_known(lemmatiser):
    known = Known(0, lemmas(["Häuser", "aufgestockt"], lemmatiser))
    assert known.knows("Haus", 4.0)
    assert known.knows("aufstocken", 3.0)
    assert not known.knows("Miliz", 3.5)
