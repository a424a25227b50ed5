"""What is no book, or is made to harm: a plain error, in bounded time, and nothing written."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.books import CHAPTER, OPF, archive, sound
from checks.faults import ENCRYPTED
from companion.check import own_findings
from companion.errors import CheckError, CompanionError, UsageError

CONTAINER = (
    b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    b'<rootfile full-path="%s"/></rootfiles></container>'
)
PACKAGE = b'<package xmlns="http://www.idpf.org/2007/opf" version="3.0">%s</package>'


def zipped(parts: dict[str, bytes]) -> bytes:
    return archive(parts, stored=())


def with_package(data: bytes) -> bytes:
    return zipped({"META-INF/container.xml": CONTAINER % b"x.opf", "x.opf": data})


BOOK = archive(sound())
BAD = {
    "empty": (b"", "was cut off"),
    "text": (b"Das ist kein Buch. " * 50, "was cut off"),
    "cut in half": (BOOK[: len(BOOK) // 2], "was cut off"),
    "another archive": (zipped({"word/document.xml": b"<x/>"}), "no META-INF/container.xml"),
    "container broken": (zipped({"META-INF/container.xml": b"<container"}), "META-INF/container.xml:1:"),
    "container empty": (zipped({"META-INF/container.xml": b"<container/>"}), "names no package document"),
    "no package": (zipped({"META-INF/container.xml": CONTAINER % b"x.opf"}), "has no “x.opf”"),
    "package outside": (
        zipped({"META-INF/container.xml": CONTAINER % b"../../etc/passwd"}),
        "has no “../../etc/passwd”",
    ),
    "package broken": (with_package(PACKAGE % b"\n<manifest>"), "x.opf:2:"),
    "package of another kind": (with_package(b"<html/>"), "no package document"),
}


@pytest.fixture
def check(tmp_path):
    def run(data: bytes):
        path = tmp_path / "book.epub"
        path.write_bytes(data)
        return own_findings(path)

    return run


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_book_is_said_to_be_none(check, name):
    data, words = BAD[name]
    with pytest.raises(CheckError) as raised:
        check(data)
    assert words in str(raised.value)


def test_a_missing_file_and_a_folder_are_mistakes_of_use(tmp_path):
    with pytest.raises(UsageError, match="there is no book"):
        own_findings(tmp_path / "none.epub")
    with pytest.raises(UsageError, match="is a folder"):
        own_findings(tmp_path)


@pytest.mark.parametrize("name", ["META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl"])
def test_a_protected_book_is_not_checked(check, name):
    with pytest.raises(CheckError, match="DRM"):
        check(archive({**sound(), name: b"<x/>"}))


def test_an_encrypted_chapter_is_protection(check):
    record = ENCRYPTED.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc", CHAPTER).encode()
    with pytest.raises(CheckError, match=r"c001\.xhtml is encrypted"):
        check(archive({**sound(), "META-INF/encryption.xml": record}))


def test_a_package_document_that_unpacks_to_much_is_not_unpacked(check):
    with pytest.raises(CheckError, match="too large"):
        check(with_package(b" " * 20_000_000))


def test_a_package_that_lies_about_its_size_is_not_believed(check):
    data = with_package(PACKAGE % (b" " * 9_000_000)).replace(
        struct.pack("<L", len(PACKAGE % b"") + 9_000_000), struct.pack("<L", 1000)
    )
    with pytest.raises(CheckError, match="cannot be unpacked"):
        check(data)


def test_too_many_tags_are_refused(check):
    page = b'<html xmlns="http://www.w3.org/1999/xhtml"><body>' + b"=" * 2_900_000 + b"</body></html>"
    items = b"".join(
        b'<item id="p%d" href="p%d.xhtml" media-type="application/xhtml+xml"/>' % (n, n) for n in range(3)
    )
    pages = {f"p{n}.xhtml": page for n in range(3)}
    data = zipped({"META-INF/container.xml": CONTAINER % b"x.opf", "x.opf": PACKAGE % items, **pages})
    with pytest.raises(CheckError, match="more text or mark-up"):
        check(data)


def test_too_many_files_are_refused_before_they_are_listed(check):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for number in range(900):
            opened.writestr(f"{number}/" + "x" * 10_000, b"")
    with pytest.raises(CheckError, match="more files"):
        check(made.getvalue())


def test_entities_that_multiply_are_refused(check):
    rows = b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    with pytest.raises(CheckError):
        check(with_package(b'<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa">' + rows + b"]>" + PACKAGE % b"&j;"))


def test_no_file_of_the_machine_is_read(check, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("geheim", "utf-8")
    entity = f'<!DOCTYPE p [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'.encode()
    title = b'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>&a;</dc:title></metadata>'
    assert "geheim" not in str(check(with_package(entity + PACKAGE % title)))


def test_nothing_is_written_beside_the_book(check, tmp_path):
    check(archive({**sound(), "../../escaped.txt": b"x", "/absolute.txt": b"x"}))
    assert [path.name for path in tmp_path.iterdir()] == ["book.epub"]
    assert not (tmp_path.parent / "escaped.txt").exists()


def test_a_page_nested_without_end_is_a_fault_and_no_crash(check):
    files = sound()
    files[CHAPTER] = (
        files[CHAPTER]
        .replace(b"<h2>", b"<div>" * 5000 + b"<h2>")
        .replace(b"</h2>", b"</h2>" + b"</div>" * 5000)
    )
    assert "K301" in {one.fault.code for one in check(archive(files))}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(sound())), st.integers(0, 10_000), st.binary(max_size=12))
def test_a_changed_byte_never_breaks_the_checker(tmp_path_factory, name, at, new):
    files = sound()
    data = files[name]
    place = at % (len(data) + 1)
    files[name] = data[:place] + new + data[place + len(new) :]
    path = tmp_path_factory.mktemp("book") / "book.epub"
    path.write_bytes(archive(files))
    with contextlib.suppress(CompanionError):  # a plain error is as good an answer
        assert isinstance(own_findings(path), list)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(BOOK) - 1), st.binary(min_size=1, max_size=8))
def test_a_damaged_archive_never_breaks_the_checker(tmp_path_factory, place, new):
    path = tmp_path_factory.mktemp("book") / "book.epub"
    path.write_bytes(BOOK[:place] + new + BOOK[place + len(new) :])
    with contextlib.suppress(CompanionError):  # a plain error is as good an answer
        assert isinstance(own_findings(path), list)


def test_a_package_document_without_anything_is_judged(check):
    found = {one.fault.code for one in check(with_package(PACKAGE % b""))}
    assert {"K103", "K201", "K202", "K204", "K214", "K220"} <= found


def test_the_package_document_is_named_by_its_path(check):
    files = sound()
    files[OPF] = files[OPF].replace(b"<dc:title>", b"<dc:titel>").replace(b"</dc:title>", b"</dc:titel>")
    (finding,) = check(archive(files))
    assert finding.at.file == OPF
    assert finding.at.line == 3
