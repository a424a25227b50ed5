"""The harness sees what it is there to see: each judge passes a good book and catches a planted fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from readers.ace import Ace
from readers.axe import Axe
from readers.epubcheck import EpubCheck
from readers.foliate import Foliate
from readers.programs import ProgramBrokeError
from readers.sample import write_sample

pytestmark = pytest.mark.slow

REFERENCE = 'epub:type="noteref" role="doc-noteref">'
ASIDE = 'epub:type="footnote" role="doc-footnote" lang="en" xml:lang="en">'


@pytest.fixture
def good_book(tmp_path: Path) -> Path:
    return write_sample(tmp_path / "good.epub")


def test_epubcheck_has_nothing_to_say_about_a_good_book_and_sees_errors_and_mere_usage(
    epubcheck: EpubCheck, good_book: Path, tmp_path: Path
) -> None:
    dangling = write_sample(tmp_path / "dangling.epub", {'href="#n2"': 'href="#nowhere"'})
    odd = write_sample(tmp_path / "odd.epub", {'epub:type="chapter"': 'epub:type="chapter lighthouse"'})

    said = epubcheck.check([good_book, dangling, odd, good_book])

    assert said[good_book] == []
    assert [(one.id, one.severity, one.path) for one in said[dangling]] == [
        ("RSC-012", "ERROR", "EPUB/c1.xhtml")
    ]
    assert [(one.id, one.severity) for one in said[odd]] == [("OPF-088", "USAGE")]


def test_epubcheck_reports_on_a_file_that_is_no_book_at_all(epubcheck: EpubCheck, tmp_path: Path) -> None:
    no_book = tmp_path / "no.epub"
    no_book.write_bytes(b"not a zip file")

    assert {one.severity for one in epubcheck.check([no_book])[no_book]} & {"FATAL", "ERROR"}


def test_ace_passes_a_good_book(ace: Ace, good_book: Path) -> None:
    assert ace.check(good_book) == []


def test_ace_sees_a_page_without_language(ace: Ace, tmp_path: Path) -> None:
    book = write_sample(tmp_path / "mute.epub", {'ops" lang="de" xml:lang="de">': 'ops">'})

    found = ace.check(book)

    assert {one.rule for one in found} == {"html-has-lang"}
    assert {one.file for one in found} >= {"c1.xhtml", "glossary.xhtml"}


def test_axe_passes_a_good_book_and_sees_a_label_without_the_visible_words(
    axe: Axe, good_book: Path, tmp_path: Path
) -> None:
    label = {'role="doc-backlink">Am': 'role="doc-backlink" aria-label="Zurück zum Text">Am'}
    mislabelled = write_sample(tmp_path / "label.epub", label)

    assert axe.check(good_book) == []
    assert {one.rule for one in axe.check(mislabelled)} == {"label-content-name-mismatch"}


def test_foliate_opens_every_note_of_a_good_book_and_finds_the_way_back(
    foliate: Foliate, good_book: Path
) -> None:
    reading = foliate.tap_everything(good_book)

    assert [(note.text, note.ok, note.problem) for note in reading.notes] == [
        (word, True, None) for word in ("Leuchtturm", "Klippe", "Watt", "Laterne")
    ]
    assert reading.notes[1].note == "Klippe: cliff, a steep rock by the sea."
    assert [(link.text, link.ok) for link in reading.backlinks] == [("Am Leuchtturm, Stelle 1", True)]
    assert reading.errors == []


def test_foliate_sees_links_and_notes_that_lost_their_type_or_their_target(
    foliate: Foliate, tmp_path: Path
) -> None:
    book = write_sample(
        tmp_path / "faulty.epub",
        {
            f'<a id="r2" href="#n2" {REFERENCE}': '<a id="r2" href="#n2">',
            f'<aside id="n3" {ASIDE}': '<aside id="n3" lang="en" xml:lang="en">',
            'href="#n4"': 'href="#nowhere"',
            "c1.xhtml#r1": "c1.xhtml#lost",
        },
    )

    reading = foliate.tap_everything(book)

    assert {note.text: (note.ok, note.problem) for note in reading.notes} == {
        "Leuchtturm": (True, None),
        "Klippe": (False, "the reader jumped: it does not take this link for a note reference"),
        "Watt": (False, "the target is not marked as a note"),
        "Laterne": (False, "the link leads nowhere"),
    }
    assert [link.ok for link in reading.backlinks] == [False]


def test_foliate_refuses_a_book_that_is_not_well_formed(foliate: Foliate, tmp_path: Path) -> None:
    book = write_sample(tmp_path / "broken.epub", {"</aside>\n</section>": "</section>"})

    with pytest.raises(ProgramBrokeError, match=r"c1\.xhtml"):
        foliate.tap_notes(book)


def test_a_picture_shows_the_page_with_the_note_in_a_box(
    foliate: Foliate, good_book: Path, tmp_path: Path
) -> None:
    closed, opened = tmp_path / "closed.png", tmp_path / "open.png"
    foliate.picture(good_book, closed)
    foliate.picture(good_book, opened, note=2)

    with Image.open(closed) as page, Image.open(opened) as page_with_note:
        assert page.size == page_with_note.size == (1072, 1448)
        changed = ImageChops.difference(page.convert("L"), page_with_note.convert("L")).getbbox()
    assert changed is not None
    assert changed[2] - changed[0] > 800, "the box is nearly as wide as the page"
