"""StarDict: what we write is read back by pyglossary, by sdcv and by ourselves."""

from __future__ import annotations

import json
import shutil
import string
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.diagnostics import Log
from companion.dictionaries import definitions, open_dictionary
from companion.errors import GlossaryError, UsageError
from companion.glossary import load_glossaries
from companion.interchange import accepted
from companion.interchange.dictionary import read_dictionary
from companion.interchange.stardict import Files, write_stardict
from companion.model.source import Location, Source
from companion.model.terms import Glossary, Term

pytest.importorskip("pyglossary", reason="the extra `dictionaries` is not installed")

WORDS = """\
title: Words, and more
author: Ada
license: CC0-1.0
terms:
  - term: Mossul
    note: Mosul, a city on the "Tigris" & in <Iraq>.
    pronunciation: ˈmɔsʊl
    more: "*Big*.\\n\\nOld."
    see: [IS]
    source: https://example.org/
  - term: IS
    note: A militia.
    aliases: [Islamischer Staat]
    exclude: [Islamischer Staaten]
  - aufstocken: To increase.
  - Ärger: Anger.
  - Arger: Not a word.
"""


def glossary(text: str = WORDS) -> Glossary:
    return load_glossaries([Source("words.yaml", text.encode())], Log())


def write(folder: Path, files: Files, name: str = "words") -> Path:
    for suffix, data in files._asdict().items():
        (folder / f"{name}.{suffix}").write_bytes(data)
    return folder / f"{name}.ifo"


@pytest.fixture
def words(tmp_path: Path) -> Path:
    return write(tmp_path, write_stardict(glossary(), "words", Log()))


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    """Pyglossary makes a folder in the user's cache."""
    monkeypatch.setenv("HOME", str(tmp_path_factory.getbasetemp()))


def by_pyglossary(path: Path) -> dict[str, set[str]]:
    from pyglossary.glossary_v2 import Glossary as Reader

    Reader.init()
    reader = Reader()
    reader.directRead(str(path))
    return {entry.l_term[0]: set(entry.l_term[1:]) for entry in reader}


def test_pyglossary_reads_every_entry_with_its_forms(words):
    read = by_pyglossary(words)
    assert list(read) == ["Arger", "aufstocken", "IS", "Mossul", "Ärger"]
    assert "Mossuls" in read["Mossul"]
    assert {"aufgestockt", "aufzustocken"} <= read["aufstocken"]
    assert {"Islamischer Staat", "Islamischen Staates"} <= read["IS"]
    assert not any(
        "…" in form or (form.isupper() and len(form) > 4) for forms in read.values() for form in forms
    )


@pytest.mark.skipif(not shutil.which("sdcv"), reason="sdcv is not installed (apt install sdcv)")
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Mossuls", "Mossul"),
        ("aufzustocken", "aufstocken"),
        ("Islamischen Staates", "IS"),
        ("Ärgers", "Ärger"),
    ],
)
def test_sdcv_finds_an_inflected_form(words, asked, found):
    command = [
        "sdcv",
        "--json-output",
        "--utf8-input",
        "--utf8-output",
        "--exact-search",
        "--non-interactive",
        "--data-dir",
        str(words.parent),
        asked,
    ]
    run = subprocess.run(command, capture_output=True, check=True)
    assert found in [each["word"] for each in json.loads(run.stdout)]


def test_an_entry_is_html_with_everything_that_helps_a_reader(words):
    html = words.with_suffix(".dict").read_text("utf-8")
    assert '<p lang="en">Mosul, a city on the &quot;Tigris&quot; &amp; in &lt;Iraq&gt;.</p>' in html
    assert "<em>Big</em>" in html
    assert '<a href="bword://IS">IS</a>' in html
    assert "sametypesequence=h\n" in words.read_text("utf-8")
    assert "lang=de-en\n" in words.read_text("utf-8")


def test_the_same_glossary_gives_the_same_bytes():
    assert write_stardict(glossary(), "w", Log()) == write_stardict(glossary(), "w", Log())


def test_what_a_dictionary_cannot_hold_is_said():
    log = Log()
    write_stardict(glossary(), "w", log)
    assert [each.message for each in log.diagnostics] == [
        "a dictionary looks up single words: `exclude` of 1 entry has no effect there"
    ]


def test_a_dictionary_becomes_a_glossary_again(words):
    log = Log()
    sheet = read_dictionary(words, "", log, language="de", notes="en")
    back = load_glossaries([Source("b.yaml", accepted(sheet, Source("words.ifo", b""), log).encode())], Log())
    assert (back.title, back.author) == ("Words, and more", "Ada")
    terms = {term.headword: term for term in back.terms}
    assert terms["Mossul"].note == 'Mosul, a city on the "Tigris" & in <Iraq>.'
    assert terms["Mossul"].pronunciation == "ˈmɔsʊl"
    assert terms["Mossul"].more.startswith("Big.\n\nOld.")
    assert terms["Mossul"].forms == ()  # inflection makes them
    assert "Islamischer Staat" in terms["IS"].forms
    assert log.diagnostics == []


def test_other_formats_are_read_by_their_name(tmp_path):
    path = tmp_path / "words.list"
    path.write_text("Haus\ta house\nMiliz\tan armed group\n", "utf-8")
    sheet = read_dictionary(path, "tabfile", Log(), language="de", notes="en")
    assert [(row.text("term"), row.text("note")) for row in sheet.rows] == [
        ("Haus", "a house"),
        ("Miliz", "an armed group"),
    ]
    with pytest.raises(UsageError, match="the format of"):
        read_dictionary(path, "", Log(), language="de", notes="en")
    with pytest.raises(UsageError, match="there is no format “wordperfect”"):
        read_dictionary(path, "wordperfect", Log(), language="de", notes="en")


def test_a_damaged_dictionary_is_a_mistake_and_no_traceback(words):
    words.with_suffix(".dict").unlink()
    with pytest.raises(GlossaryError, match="pyglossary cannot read this"):
        read_dictionary(words, "", Log(), language="de", notes="en")


_NAMES = st.text(st.sampled_from("aAbBzZäÄßé '.0\U0001f30d" + string.ascii_letters), min_size=1, max_size=12)


@given(
    st.lists(
        _NAMES.map(lambda name: " ".join(name.split())).filter(bool), min_size=1, max_size=8, unique=True
    )
)
def test_every_word_is_found_by_halving(names):
    terms = tuple(Term(name, f"Note of {name}.", Location("g")) for name in names)
    files = write_stardict(Glossary(terms), "w", Log())
    for index, tail in ((files.idx, 8), (files.syn, 4)):
        words, at = [], 0
        while at < len(index):
            end = index.index(b"\0", at)
            words.append(index[at:end])
            at = end + 1 + tail
        assert words == sorted(words, key=lambda word: (word.lower(), word))
    assert files.idx.count(b"\0") >= len(names)


@given(
    st.lists(
        _NAMES.map(lambda name: " ".join(name.split())).filter(bool), min_size=1, max_size=8, unique=True
    )
)
def test_our_own_reader_finds_every_entry(tmp_path_factory, names):
    terms = tuple(Term(name, f"explained {number}", Location("g")) for number, name in enumerate(names))
    path = write(tmp_path_factory.mktemp("d"), write_stardict(Glossary(terms), "w", Log()), "w")
    dictionary = open_dictionary(path)
    for number, name in enumerate(names):
        assert [entry.translations for entry in dictionary.entries(name) if entry.headword == name] == [
            (f"explained {number}",)
        ]


def test_a_note_can_be_drafted_from_a_stardict_dictionary(words):
    dictionary = open_dictionary(words)
    assert definitions(dictionary, "aufgestockt") == definitions(dictionary, "aufstocken")
    assert definitions(dictionary, "Ärger")[0] == ("Anger", "Words, and more")
