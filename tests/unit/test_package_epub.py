"""The archive, the package document and the NCX of a packaged book."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import subprocess
import sys
import zipfile

import pytest
from lxml import etree

from companion.errors import OutputError
from companion.model.book import Asset, Page
from companion.package import package

NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "n": "http://www.daisy.org/z3986/2005/ncx/",
    "o": "http://www.idpf.org/2007/opf",
    "x": "http://www.w3.org/1999/xhtml",
}
TITLE = "Müller & Söhne: <Über> \"Krieg\" 'n' \U0001f30d"


def opened(data):
    return zipfile.ZipFile(io.BytesIO(data))


def parsed(data, name):
    return etree.fromstring(opened(data).read(f"EPUB/{name}"))


def values(data, path, name="content.opf"):
    found = parsed(data, name).xpath(path, namespaces=NAMES)
    return [node if isinstance(node, str) else node.text for node in found]


def metas(data, property_name):
    return values(data, f"//o:meta[@property='{property_name}']")


def test_the_type_of_the_archive_stands_first_and_bare(make_book):
    data = package(make_book())

    assert data[30:58] == b"mimetypeapplication/epub+zip"
    first = opened(data).infolist()[0]
    assert (first.compress_type, first.extra) == (zipfile.ZIP_STORED, b"")


def test_the_archive_is_whole_and_every_file_in_it_is_in_the_manifest(make_book):
    data = package(make_book(chapters=2, cover=True, glossary=True))

    archive = opened(data)
    assert archive.testzip() is None
    files = {name.removeprefix("EPUB/") for name in archive.namelist()} - {
        "mimetype",
        "META-INF/container.xml",
    }
    assert files - {"content.opf"} == set(values(data, "//o:item/@href"))


def test_pages_navigation_and_style_go_in_byte_for_byte(make_book):
    book = make_book(chapters=2)

    archive = opened(package(book))

    for page in book.pages:
        assert archive.read(f"EPUB/{page.name}") == page.xhtml
    assert archive.read("EPUB/nav.xhtml") == book.nav
    assert archive.read("EPUB/style.css") == book.style


def test_the_spine_is_the_cover_and_then_the_pages_in_order_without_the_navigation(make_book):
    data = package(make_book(chapters=3, cover=True, glossary=True))

    hrefs = dict(zip(values(data, "//o:item/@id"), values(data, "//o:item/@href"), strict=True))
    spine = [hrefs[key] for key in values(data, "//o:itemref/@idref")]
    assert spine == ["cover.xhtml", "c1.xhtml", "c2.xhtml", "c3.xhtml", "glossary.xhtml"]
    assert values(data, "//o:itemref/@linear") == []
    assert values(data, "//o:item[@properties='nav']/@href") == ["nav.xhtml"]


def test_the_ncx_has_the_listed_pages_and_the_identifier_of_the_book(make_book):
    book = make_book(chapters=3)
    hidden = book.pages[1]._replace(listed=False)
    data = package(book._replace(pages=(book.pages[0], hidden, book.pages[2])))

    assert values(data, "//n:content/@src", "toc.ncx") == ["c1.xhtml", "c3.xhtml"]
    assert values(data, "//n:navLabel/n:text", "toc.ncx") == ["Kapitel 1", "Kapitel 3"]
    assert values(data, "//n:meta[@name='dtb:uid']/@content", "toc.ncx") == values(data, "//dc:identifier")


def test_all_that_is_known_of_the_book_is_said(make_book):
    data = package(
        make_book(
            title=TITLE,
            authors=("Franz Kafka", "dpa"),
            date=dt.date(2016, 3, 1),
            source="https://example.org/?a=1&b=2",
            publisher="Verlag",
            rights="CC BY 4.0",
        )
    )

    assert values(data, "//dc:title") == [TITLE]
    assert values(data, "//dc:language") == ["de", "en"]
    assert values(data, "//dc:creator") == ["Franz Kafka", "dpa"]
    assert values(data, "//dc:creator/@id") == ["cre1", "cre2"]
    assert values(data, "//o:meta[@refines='#cre1']") == ["aut", "Kafka, Franz"]
    assert values(data, "//o:meta[@refines='#cre2']") == ["aut", "dpa"]
    facts = [*values(data, "//dc:source"), *values(data, "//dc:date")]
    assert facts == ["https://example.org/?a=1&b=2", "2016-03-01"]
    assert values(data, "//dc:publisher") + values(data, "//dc:rights") == ["Verlag", "CC BY 4.0"]
    assert values(data, "/o:package/@xml:lang") == ["de"]


def test_what_is_unknown_is_left_out(make_book):
    data = package(make_book(authors=(" ",)))

    assert values(data, "//dc:*[name() != 'dc:title' and name() != 'dc:identifier']") == ["de", "en"]


def test_line_breaks_in_a_title_become_spaces(make_book):
    assert values(package(make_book(title="Erste\n  Zeile")), "//dc:title") == ["Erste Zeile"]


def test_accessibility_is_described_and_no_conformance_claimed(make_book):
    data = package(make_book())

    assert metas(data, "schema:accessMode") == metas(data, "schema:accessModeSufficient") == ["textual"]
    assert metas(data, "schema:accessibilityHazard") == ["none"]
    assert "tableOfContents" in metas(data, "schema:accessibilityFeature")
    assert "alternativeText" not in metas(data, "schema:accessibilityFeature")
    assert metas(data, "schema:accessibilitySummary") == [make_book().summary]
    assert values(data, "//o:meta[@property='schema:accessibilitySummary']/@xml:lang") == ["en"]
    assert metas(data, "dcterms:conformsTo") == []


def test_a_cover_has_its_page_its_alternative_text_and_its_two_marks(make_book):
    book = make_book(cover=True, title=TITLE, authors=("Anna Blüm", "dpa"))
    data = package(book)

    assert values(data, "//x:img/@alt", "cover.xhtml") == [f"{TITLE}. Anna Blüm, dpa"]
    assert values(data, "//x:title", "cover.xhtml") == [TITLE]
    assert values(data, "/x:html/@lang | /x:html/@xml:lang", "cover.xhtml") == ["de", "de"]
    assert values(data, "//o:item[@properties='cover-image']/@href") == ["cover.png"]
    assert values(data, "//o:meta[@name='cover']/@content") == values(
        data, "//o:item[@properties='cover-image']/@id"
    )
    assert "alternativeText" in metas(data, "schema:accessibilityFeature")


def test_the_guide_opens_the_text_where_it_begins(make_book):
    book = make_book(chapters=2)
    front = Page("title.xhtml", "Titel", book.pages[0].xhtml)

    data = package(book._replace(pages=(front, *book.pages)))

    assert values(data, "//o:reference[@type='text']/@href") == ["c1.xhtml"]


def test_times_are_those_of_the_book_in_utc(make_book):
    berlin = dt.timezone(dt.timedelta(hours=1))
    data = package(make_book()._replace(modified=dt.datetime(2017, 1, 1, 0, 30, 5, tzinfo=berlin)))

    assert metas(data, "dcterms:modified") == ["2016-12-31T23:30:05Z"]
    assert {info.date_time for info in opened(data).infolist()} == {(2016, 12, 31, 23, 30, 4)}


@pytest.mark.parametrize(
    ("year", "dated"), [(1848, (1980, 1, 1, 0, 0, 0)), (2300, (2107, 12, 31, 23, 59, 58))]
)
def test_a_year_that_the_archive_cannot_hold_becomes_the_nearest(make_book, year, dated):
    book = make_book()._replace(modified=dt.datetime(year, 3, 18, tzinfo=dt.UTC))

    assert {info.date_time for info in opened(package(book)).infolist()} == {dated}


def test_another_text_is_another_book_and_another_day_is_not(make_book):
    book = make_book()
    first = values(package(book), "//dc:identifier")
    changed = book.pages[0]._replace(xhtml=book.pages[0].xhtml.replace(b"Stellungen", b"Stellung"))
    other_text = book._replace(pages=(changed,))
    other_day = book._replace(modified=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    other_note_language = book._replace(languages=("de", "fr"))

    assert first[0].startswith("urn:uuid:")
    assert values(package(other_day), "//dc:identifier") == first
    assert values(package(other_text), "//dc:identifier") != first
    assert values(package(other_note_language), "//dc:identifier") != first


def test_a_book_packed_on_two_threads_is_whole_and_always_the_same(make_book):
    book = make_book()
    long = b"<!-- " + b"".join(b"%d " % n for n in range(200_000)) + b" -->"
    pages = tuple(book.pages[0]._replace(name=f"c{n}.xhtml", xhtml=long) for n in range(1, 5))
    large = book._replace(pages=pages)

    data = package(large)

    assert opened(data).testzip() is None
    assert opened(data).read("EPUB/c4.xhtml") == long
    assert package(large) == data


_BUILD = """
import datetime as dt, hashlib
from companion.model.book import Asset, Book, Page
from companion.model.document import Metadata
from companion.package import package
pages = tuple(Page(f"c{n}.xhtml", f"K {n}", b"<html/>") for n in range(9))
book = Book(Metadata(title="T", authors=("Anna Blum", "Bert Kuhn")), ("de", "en"), pages, b"<nav/>", b"",
            dt.datetime(2016, 3, 1, 12), Asset("cover.png", "image/png", b"png"))
print(hashlib.sha256(package(book)).hexdigest())
"""


def test_the_same_book_has_the_same_bytes_in_any_time_zone_and_hash_seed():
    digests = set()
    for zone, seed in (("UTC", "0"), ("America/St_Johns", "1"), ("Pacific/Kiritimati", "4711")):
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", _BUILD], env=environment, check=True, capture_output=True, text=True
        )
        digests.add(run.stdout)

    assert len(digests) == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"pages": ()}, "no page"),
        ({"languages": ()}, "no language"),
        ({"pages": (Page("kapitel ä.xhtml", "K", b"<html/>"),)}, "kapitel ä.xhtml"),
        ({"pages": (Page("a.xhtml", "K", b"<html/>"), Page("A.xhtml", "K", b"<html/>"))}, "a.xhtml"),
        ({"pages": (Page("nav.xhtml", "K", b"<html/>"),)}, "nav.xhtml"),
        ({"pages": (Page("c1.xhtml", "K\x01", b"<html/>"),)}, "U+0001"),
        ({"pages": (Page("c1.xhtml", "K", b"<html/>", listed=False),)}, "table of contents"),
        ({"cover": Asset("style.css", "image/png", b"png")}, "style.css"),
    ],
)
def test_what_would_be_no_book_is_refused(make_book, changes, said):
    with pytest.raises(OutputError, match=re.escape(said)):
        package(make_book()._replace(**changes))


@pytest.mark.parametrize("title", ["", " \n", "bell \a", "half \ud83c"])
def test_a_title_that_cannot_be_written_is_refused(make_book, title):
    with pytest.raises(OutputError, match="title"):
        package(make_book(title=title))
