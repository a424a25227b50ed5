"""An entry at the end of a glossary, in the style of its file, and a new file to begin with."""

from __future__ import annotations

import codecs
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.diagnostics import Code, Log
from companion.errors import GlossaryError
from companion.glossary import load_glossaries
from companion.glossary.append import NewEntry, with_entry
from companion.glossary.keys import ENTRY_KEYS, FILE_KEYS
from companion.glossary.starter import starter
from companion.model.source import Source
from companion.resources import bundled_glossaries
from companion.review import review

RAT = NewEntry("Rat", "A council.")
FULL = NewEntry("Rat", "A council.", ("Bundesrat", "Rat der EU"), "organisation")

STYLES = [
    # what it is about, before, what is put in, in place of the +
    ("the long form", "terms:\n  - term: IS\n    note: A.\n+", RAT, "  - term: Rat\n    note: A council.\n"),
    ("the short form", "terms:\n  - IS: A.\n+", RAT, "  - Rat: A council.\n"),
    (
        "all that was given",
        "terms:\n  - term: IS\n    note: A.\n+",
        FULL,
        "  - term: Rat\n    note: A council.\n    aliases: [Bundesrat, Rat der EU]\n    type: organisation\n",
    ),
    ("no indent", "terms:\n- IS: A.\n+", RAT, "- Rat: A council.\n"),
    (
        "a deep indent",
        "terms:\n    -   term: IS\n        note: A.\n+",
        RAT,
        "    -   term: Rat\n        note: A council.\n",
    ),
    ("blank lines between", "terms:\n  - IS: A.\n\n  - EU: A.\n+\n# end\n", RAT, "\n  - Rat: A council.\n"),
    ("Windows line ends", "terms:\r\n  - IS: A.\r\n+", RAT, "  - Rat: A council.\r\n"),
    ("no line end at the end", "terms:\n  - IS: A.+", RAT, "\n  - Rat: A council.\n"),
    (
        "a comment at the end",
        "terms:\n  - IS: A.\n  # - EU: B.\n+\n# vim: et\n",
        RAT,
        "  - Rat: A council.\n",
    ),
    ("a key behind the list", "terms:\n  - IS: A.\n+\n# Whose?\nauthor: X\n", RAT, "  - Rat: A council.\n"),
    (
        "a key behind dashes without indent",
        "terms:\n- IS: A.\n+\n# Whose?\nauthor: X\n",
        RAT,
        "- Rat: A council.\n",
    ),
    ("a comment of the last entry", "terms:\n  - IS: A.\n# - EU: B.\n+", RAT, "  - Rat: A council.\n"),
    ("a block with a # at the end", "terms:\n- IS: |\n    A.\n\n    # b\n+", RAT, "- Rat: A council.\n"),
    (
        "folded notes",
        "terms:\n  - term: IS\n    note: >-\n      A.\n+",
        NewEntry("Rat", "A council: " + "word " * 20 + "end."),
        "  - term: Rat\n    note: >-\n      A council: "
        + "word " * 15
        + "word\n      word word word word end.\n",
    ),
    (
        "quotes where YAML wants them",
        "terms:\n  - IS: A.\n+",
        NewEntry("z. B.", "a: b"),
        '  - z. B.: "a: b"\n',
    ),
    (
        "a name that is a key",
        "terms:\n  - IS: A.\n+",
        NewEntry("see", "A lake."),
        "  - term: see\n    note: A lake.\n",
    ),
]


@pytest.mark.parametrize(
    ("text", "entry", "added"), [case[1:] for case in STYLES], ids=[case[0] for case in STYLES]
)
def test_an_entry_is_written_as_the_others_are(text, entry, added):
    before = Source("x.yaml", text.replace("+", "").encode())
    assert with_entry(before, entry).data.decode() == text.replace("+", added)


def test_an_empty_list_in_brackets_gives_way():
    made = with_entry(Source("x.yaml", b"terms: []  # none yet\ntitle: x\n"), RAT).data.decode()
    assert made == "terms:  # none yet\n  - term: Rat\n    note: A council.\ntitle: x\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("terms:\n  - Rat: A.\n", Code.GLOSSARY_DUPLICATE),
        ("terms:\n  - Amt: {note: A., aliases: [Rat]}\n", Code.GLOSSARY_DUPLICATE),
        ("draft: yes\nterms:\n  - Rat: ''\n", Code.GLOSSARY_DUPLICATE),
        ("terms:\n  - Amt:\n", Code.GLOSSARY_EMPTY),
        ("terms: [{Amt: A.}]\n", Code.GLOSSARY_SYNTAX),
        ("title: x\n", Code.GLOSSARY_MISSING),
    ],
)
def test_nothing_is_added_to_a_file_that_has_the_name_or_a_mistake_or_no_place_for_it(text, code):
    with pytest.raises(GlossaryError) as raised:
        with_entry(Source("x.yaml", text.encode()), RAT)
    assert [each.code for each in raised.value.diagnostics] == [code]


def test_an_alias_that_belongs_to_another_entry_is_refused_with_its_place():
    with pytest.raises(GlossaryError) as raised:
        with_entry(Source("x.yaml", b"terms:\n  - Bundesrat: A.\n"), FULL)
    assert str(raised.value).startswith("x.yaml:2:5: error G106: `Bundesrat` is there already, as an entry")


@pytest.mark.parametrize("source", bundled_glossaries(), ids=lambda source: source.name)
def test_the_glossaries_of_the_program_take_an_entry_and_keep_every_byte(source):
    entry = NewEntry("Probewort", "A word: for a test.", ("Testwort",), "word")
    made = with_entry(source, entry).data
    assert made.startswith(source.data)
    assert len(load_glossaries([Source("x.yaml", made)], Log()).terms) == made.count(b"\n  - ")


TEXTS = st.text(
    st.characters(min_codepoint=32, exclude_categories=("C", "Z"))
    | st.sampled_from(" :#-'\"[]{},&*!|>%@`?\\~"),
    min_size=1,
    max_size=20,
).map(lambda text: " ".join(text.split()))


@given(TEXTS.filter(bool), TEXTS.filter(bool), TEXTS.filter(bool), st.sampled_from(STYLES))
def test_every_text_comes_back_as_it_was_given(term, note, alias, style):
    before = Source("x.yaml", style[1].replace("+", "").encode())
    known = {"IS", "EU"}
    if {term, alias} & known or term == alias:
        return
    made = with_entry(before, NewEntry(term, note, (alias,)))
    new = load_glossaries([made], Log()).terms[-1]
    old = load_glossaries([Source("x.yaml", b"terms: [{term: " + b"x, note: y}]")], Log()).terms[0]
    assert (new.note, new.aliases, len(old.note)) == (clean(note), (clean(alias),), 1)
    assert new.headword == clean(term)


def clean(text: str) -> str:
    """Return a text as the loader keeps it."""
    import unicodedata

    return " ".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_the_encoding_is_kept(mark):
    encoding = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(mark, "utf-8")
    made = with_entry(Source("x.yaml", mark + "terms:\n- Türkei: A.\n".encode(encoding)), RAT).data
    assert made == mark + "terms:\n- Türkei: A.\n- Rat: A council.\n".encode(encoding)


@pytest.mark.parametrize("language", ["de", "en-GB", "fr", "es", "it", "pt", "nl", "tlh"])
def test_a_new_glossary_loads_and_gets_no_advice(language):
    found = review([Source("x.yaml", starter(language, "fr", "").encode())], [])
    assert [each for each in found.diagnostics if each.code != Code.MATCH_LANGUAGE] == []
    assert {(term.language, term.note_language) for term in found.glossary.terms} == {(language, "fr")}


def test_a_new_glossary_shows_every_key_once():
    lines = starter("de", "en", "A title: mine").splitlines()
    shown = [found[1] for line in lines if (found := re.match(r"(?:# )?(\w+):", line))]
    assert shown == [key.name for key in FILE_KEYS]
    shown = [found[1] for line in lines if (found := re.match(r"  (?:- |  )(?:# )?(\w+):", line))]
    assert shown[: len(ENTRY_KEYS)] == [key.name for key in ENTRY_KEYS]
    assert shown[len(ENTRY_KEYS) :] == ["Muster"]


def test_a_new_glossary_loads_with_every_key_in_use():
    text = re.sub(r"^(\s*)# (\w+): ", r"\1\2: ", starter("de", "en", "A title: mine"), flags=re.MULTILINE)
    glossary = load_glossaries([Source("x.yaml", text.encode())], Log())
    assert (glossary.title, glossary.author) == ("A title: mine", "Ada Beispiel")
    assert glossary.terms[0].see == ("Muster",)
