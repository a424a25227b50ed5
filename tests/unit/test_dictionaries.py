"""Dictionaries for draft notes: the formats, how entries become notes, and those of Debian where they are."""

from __future__ import annotations

import gzip
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.dictionaries import KNOWN, Dictionary, definitions, installed, open_dictionary
from companion.dictionaries.compressed import Packed
from companion.dictionaries.drafts import LONGEST, cleaned, note_of, translations
from companion.dictionaries.entries import Entry, Use
from companion.errors import ResourceError

ENTRIES = {
    "Bank": [
        "Bank /bˈaŋk/ <fem, n, sg>\n [geol.] massive bed <n>",
        'Bank /bˈaŋk/ <fem, n, sg>\nbench <n>\n      "auf der Bank"  - on the bench\n   Synonym: {Sitzbank}',
        'Bank <fem, n, sg>\nbank <n> [Am.] , bank house <n> [Br.]\n      "a"  - b\n      "c"  - d\n see: {Banken}',
    ],
    "Hilfe": ["Hilfe /hˈɪlfə/ <fem, n, sg>\nhelp <n> (in need)"],
    "Stabilisierung": ["Stabilisierung <fem, n, sg>\nstabilization <n> [eAm.] , stabilisation <n> [Br.]"],
    "etw. aufstocken": ["etw. aufstocken <v, trans>\ntop up sth. <v>, increase sth. <v>"],
    "sich einigen": ["sich einigen <v, refl>\nagree <v>"],
    "Schule": ["Schule <fem, n, sg>\nschool <n>"],
    "Haupt…": ["Haupt… <adj>\nmain <adj>"],
    "Haupt": ["Haupt <neut, n, sg>\n [poet.] head <n>"],
    "Ziel": ["Ziel <neut, n, sg>\ngoal <n>"],
    "Verbündete": ["Verbündete <fem, n, sg>\nally <n>"],
    "leer": ["leer <adj>\n   Synonym: {nichts}"],
}
DING = """\
# Version :: 1
Bank {f} [geol.] :: massive bed
Bank {f}; Sitzbank {f} | Bänke {pl} | auf der Bank sitzen :: bench | benches | sit on the bench
Bank {f} | Banken {pl} | eine Bank für alle | bei der Bank sein :: bank house [Br.]; bank [Am.] | banks | x | y
Hilfe {f} (in Not) :: help (in need)
Stabilisierung {f} :: stabilization [eAm.]; stabilisation [Br.]
etw. aufstocken; erhöhen {vt} | aufstockend | aufgestockt :: to top up sth.; to increase sth. | topping | topped
sich einigen {vr} :: to agree
Schule {f} :: school
Haupt…; Grund… :: main
Haupt {n} [poet.] :: head
Ziel {n} :: goal
Verbündete {m,f} :: ally
"""
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def number(value: int) -> str:
    """Return a number as dictd writes it."""
    digits = DIGITS[value % 64]
    while value := value // 64:
        digits = DIGITS[value % 64] + digits
    return digits


def dictzip(data: bytes, chunk: int = 100) -> bytes:
    """Return data packed as by dictzip: gzip with a table of chunks."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    pieces = (data[start : start + chunk] for start in range(0, len(data), chunk))
    chunks = [packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH) for piece in pieces]
    sizes = struct.pack(f"<{len(chunks)}H", *map(len, chunks))
    table = struct.pack("<3H", 1, chunk, len(chunks)) + sizes
    extra = b"XX\x01\x00!" + b"RA" + struct.pack("<H", len(table)) + table
    head = b"\x1f\x8b\x08\x0c" + bytes(6) + struct.pack("<H", len(extra)) + extra + b"name\0"
    tail = struct.pack("<2I", zlib.crc32(data), len(data))
    return head + b"".join(chunks) + packer.flush() + tail


@pytest.fixture
def dictd(tmp_path: Path) -> Dictionary:
    text, lines = b"", []
    for headword, entries in ENTRIES.items():
        folded = "".join(c for c in headword.lower() if c.isalnum() or c == " ")
        for entry in entries:
            lines.append(f"{folded}\t{number(len(text))}\t{number(len(entry.encode()))}\n")
            text += entry.encode()
    (tmp_path / "own.index").write_text("".join(lines), "utf-8")
    (tmp_path / "own.dict.dz").write_bytes(dictzip(text))
    return open_dictionary(tmp_path / "own.index", "Own")


@pytest.fixture
def ding(tmp_path: Path) -> Dictionary:
    (tmp_path / "de-en").write_text(DING, "utf-8")
    return open_dictionary(tmp_path / "de-en", "Own")


@pytest.fixture(params=["dictd", "ding"])
def own(request: pytest.FixtureRequest) -> Dictionary:
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize(
    ("lemma", "note"),
    [
        ("Bank", "bank house; bench; massive bed"),  # what has examples first, special words last
        ("bank", "bank house; bench; massive bed"),  # in another case only where there is none in this
        ("Stabilisierung", "stabilisation"),
        ("aufstocken", "to top up, to increase"),
        ("einigen", "to agree"),
        ("sich einigen", "to agree"),
        ("sich aufstocken", "to top up, to increase"),
        ("Verbündeter", "ally"),
        ("Stabilisierungshilfe", "stabilisation + help"),
        ("Schulbank", "school + bank house"),
        ("Hauptziel", "main + goal"),
        ("US-Hilfe", "US + help"),
        ("Schul-Stabilisierungshilfe", "Schul + stabilisation + help"),
    ],
)
def test_a_lemma_becomes_a_short_note(own, lemma, note):
    assert definitions(own, lemma) == ((note, "Own"),)


@pytest.mark.parametrize("lemma", ["Zyklop", "Zyklophilfe", "leer", "", "Anti-", "-", "x\ty", "Hilfe ", "§"])
def test_what_is_not_there_gives_nothing(own, lemma):
    assert definitions(own, lemma) == ()


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("[techn.] blow-off pipe <n>", "blow-off pipe"),
        ("locate sb./sth. <v>", "to locate"),
        ("Member of Parliament <n> [Br.] MP", "Member of Parliament"),
        ("ally (of somebody who has many other allies, too)", "ally"),
        ("house /haʊs ˈx/ {pl}", "house"),
    ],
)
def test_grammar_labels_and_phonetics_are_removed(text, clean):
    assert cleaned(text) == clean


def test_rare_words_stand_back():
    assert translations("foe [archaic]; enemy", ";") == ("enemy",)
    assert translations("foe [archaic]", ";") == ("foe",)


@given(
    st.lists(st.builds(Entry, st.just("x"), st.lists(st.text(min_size=1)).map(tuple), st.sampled_from(Use)))
)
def test_no_note_is_too_long(entries):
    assert len(note_of(entries)) <= LONGEST


@given(st.binary(max_size=2000), st.integers(0, 2000), st.integers(0, 300))
def test_any_part_of_a_packed_file_is_what_was_packed(tmp_path_factory, data, offset, size):
    folder = tmp_path_factory.mktemp("packed")
    for name, packed in (("a.dict.dz", dictzip(data)), ("b.dict.dz", gzip.compress(data)), ("c.dict", data)):
        (folder / name).write_bytes(packed)
        assert Packed(folder / name).read(offset, size) == data[offset : offset + size]


def test_what_is_no_dictionary_is_refused(tmp_path):
    (tmp_path / "notes.txt").write_text("nothing")
    for name in ("notes.txt", "missing.index"):
        with pytest.raises(ResourceError, match="dictionary"):
            open_dictionary(tmp_path / name)


def test_a_damaged_dictionary_is_refused(tmp_path):
    (tmp_path / "bad.index").write_text("haus\tAA\n")
    with pytest.raises(ResourceError, match="damaged"):
        open_dictionary(tmp_path / "bad.index").entries("Haus")
    (tmp_path / "bad.index").write_text("haus\tA\tBA\n")
    with pytest.raises(ResourceError, match="cannot be read"):
        open_dictionary(tmp_path / "bad.index").entries("Haus")
    (tmp_path / "bad.dict.dz").write_bytes(dictzip(b"Haus\nhouse")[:45])
    with pytest.raises(ResourceError, match="cannot be read"):
        open_dictionary(tmp_path / "bad.index").entries("Haus")


def test_only_what_is_there_is_installed(tmp_path):
    assert installed(tmp_path) == ()
    (tmp_path / "trans").mkdir()
    (tmp_path / "trans" / "de-en").write_text(DING, "utf-8")
    assert [dictionary.name for dictionary in installed(tmp_path)] == ["Ding German–English"]


@pytest.mark.parametrize("known", KNOWN, ids=[known.package for known in KNOWN])
def test_the_dictionaries_of_debian_are_read(known):
    path = Path("/usr/share") / known.path
    if not path.is_file():
        pytest.skip(f"{known.package} is not installed (apt install {known.package})")
    dictionary = open_dictionary(path, known.name)
    assert definitions(dictionary, "Miliz") == (("militia", known.name),)
    assert definitions(dictionary, "Kalifat") == (("caliphate", known.name),)
    assert definitions(dictionary, "aufstocken")[0].text.startswith("to ")
    assert definitions(dictionary, "Dschihadistenmiliz")[0].text.endswith(" + militia")
    assert "bench" in definitions(dictionary, "Bank")[0].text
