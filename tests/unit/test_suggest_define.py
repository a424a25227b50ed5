"""Notes that a dictionary drafts: what they look like, that they are counted, and how they become final."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.diagnostics import Code, Log
from companion.dictionaries import Dictionary, open_dictionary
from companion.dictionaries.entries import Entry
from companion.drafting import Wanted, suggest
from companion.errors import UsageError
from companion.glossary import load_glossaries
from companion.model.source import Source
from companion.model.terms import Glossary
from companion.review import review
from companion.suggest.draft import new_draft
from companion.suggest.merge import merged
from companion.suggest.ranking import Proposal

TEXT = "Die Miliz und die Hilfsmiliz stehen in Rakka. Die IS und Ashton Carter sind gegen die Metastase."
FIRST = "Miliz {f} :: militia\nis {n} :: I sharp\nAshton Carter :: a person\n"
SECOND = "Miliz {f} :: second choice\nMetastase {f} :: metastasis\nHilfs… :: auxiliary\n"
MARK = '  source: "draft: Mine"\n'
DRAFTED = f'- term: Miliz\n  note: "militia"\n{MARK}'


@pytest.fixture
def dictionaries(tmp_path: Path) -> tuple[Dictionary, ...]:
    found = []
    for name, words in (("First", FIRST), ("Second", SECOND)):
        (tmp_path / name).write_text(words, "utf-8")
        found.append(open_dictionary(tmp_path / name))
    return tuple(found)


def proposed(dictionaries: tuple[Dictionary, ...], draft: Source | None = None) -> tuple[Proposal, ...]:
    wanted = Wanted(0, draft=draft, dictionaries=dictionaries)
    return suggest([Source("a.txt", TEXT.encode())], [], wanted, Log()).proposals


def load(*texts: str | bytes) -> tuple[Glossary, list[str]]:
    log = Log()
    sources = [
        Source(f"{number}.yaml", text if isinstance(text, bytes) else text.encode())
        for number, text in enumerate(texts)
    ]
    return load_glossaries(sources, log), [each.message for each in log.diagnostics]


def test_the_first_dictionary_that_has_a_word_drafts_its_note(dictionaries):
    found = {one.headword: (one.note, one.dictionary) for one in proposed(dictionaries)}
    assert found["Miliz"] == ("militia", "First")
    assert found["Metastase"] == ("metastasis", "Second")
    assert found["Rakka"] == ("", "")


def test_a_compound_gets_its_parts_from_one_dictionary(dictionaries):
    found = {one.headword: (one.note, one.dictionary) for one in proposed(dictionaries)}
    assert found["Hilfsmiliz"] == ("auxiliary + second choice", "Second")


def test_persons_and_acronyms_that_are_another_word_in_small_letters_get_no_draft(dictionaries):
    found = {one.headword: one.note for one in proposed(dictionaries)}
    assert found["IS"] == ""
    assert found["Ashton Carter"] == ""


def test_without_a_dictionary_nothing_is_drafted():
    assert not any(one.note for one in proposed(()))


def test_a_drafted_note_is_loaded_with_its_source_and_counted_once(dictionaries):
    text = new_draft(proposed(dictionaries), ["a.txt"])
    assert '    note: "militia"\n    source: "draft: First"\n' in text
    glossary, messages = load(text)
    assert {term.headword: term.source for term in glossary.terms}["Miliz"] == "draft: First"
    assert sum("from a dictionary" in message for message in messages) == 1
    assert f"{len(glossary.terms)} notes are drafts from a dictionary" in " ".join(messages)


def test_the_remark_about_drafts_stands_at_the_top_of_files_that_have_some(dictionaries):
    assert "put it in your own words" in new_draft(proposed(dictionaries), ["a.txt"])
    assert "put it in your own words" not in new_draft(proposed(()), ["a.txt"])


def test_drafts_of_several_files_are_one_warning_at_the_first():
    log = Log()
    sources = [Source("a.yaml", f"terms:\n{DRAFTED}".encode())]
    sources.append(Source("b.yaml", f"terms:\n{DRAFTED.replace('Miliz', 'Leid')}".encode()))
    load_glossaries(sources, log)
    (warning,) = log.diagnostics
    assert (warning.code, str(warning.at)) == (Code.GLOSSARY_DRAFT, "a.yaml:2:9")
    assert warning.message == "2 notes are drafts from a dictionary: “Miliz”, “Leid”"


@pytest.mark.parametrize("source", ["", '  source: "https://example.org"\n', "  source: My own drafts\n"])
def test_a_draft_is_final_once_the_mark_is_gone(source):
    assert load("terms:\n" + DRAFTED.replace(MARK, source))[1] == []


def test_a_note_that_a_later_glossary_overrides_is_no_draft_any_more():
    glossary, messages = load(f"terms:\n{DRAFTED}", "terms:\n- {term: Miliz, override: true, note: Mine.}\n")
    assert [(term.note, term.source) for term in glossary.terms] == [("Mine.", "")]
    assert messages == []


def test_an_override_of_another_key_leaves_a_draft_a_draft():
    glossary, _ = load(f"terms:\n{DRAFTED}", "terms:\n- {term: Miliz, override: true, type: word}\n")
    assert glossary.terms[0].is_draft


def test_a_review_counts_drafts_beside_what_has_no_note():
    text = f"draft: yes\nterms:\n{DRAFTED}- Leid:\n- Kalifat: A realm.\n"
    found = review([Source("g.yaml", text.encode())], [])
    assert (len(found.glossary.terms), found.unwritten, found.drafts) == (2, 1, 1)


@pytest.mark.parametrize(
    "mine",
    [
        '  - term: Miliz\n    note: "My own words."  # done\n',
        '  - term: Miliz\n    note: ""\n',
        '  - term: Miliz\n    note: "militia, half done"\n    source: "draft: First"\n',
        "  - Miliz: >-\n      Folded.\n",
    ],
)
def test_what_a_person_has_written_is_never_touched_by_another_run(dictionaries, mine):
    text = f"# mine\ndraft: yes\nterms:\n{mine}\n  # and mine\n"
    source = Source("d.yaml", text.encode())
    made = merged(source, proposed(dictionaries, source))
    assert made.decode().startswith(text.rstrip("\n"))
    assert made.decode().count("Miliz\n") + made.decode().count("Miliz:") == 1
    assert b'note: "metastasis"\n    source: "draft: Second"' in made


def test_english_drafts_do_not_go_into_a_glossary_in_another_language(dictionaries):
    source = Source("d.yaml", b"notes: [fr, en]\nterms: []\n")
    with pytest.raises(UsageError, match="in “fr”"):
        proposed(dictionaries, source)
    assert proposed((), source)
    assert proposed(dictionaries, Source("d.yaml", b"notes: en-GB\nterms: []\n"))


class _Odd:
    """A dictionary that says the same of every word."""

    def __init__(self, name: str, said: str) -> None:
        self.name = name
        self._said = said

    def entries(self, word: str) -> tuple[Entry, ...]:
        return (Entry(word, (self._said,)),)


@given(st.text(max_size=300), st.text(max_size=150))
def test_whatever_a_dictionary_says_and_is_called_the_draft_is_sound(name, said):
    found = suggest([Source("a.txt", b"Die Miliz.")], [], Wanted(0, dictionaries=(_Odd(name, said),)), Log())
    glossary, _ = load(new_draft(found.proposals, ["a.txt"]).encode("utf-8"))
    assert all(term.is_draft and term.note for term in glossary.terms)
