"""The manifest and the spine: in comes a book, out go faults of K21x (EPUB 3.3, "Manifest", "Spine")."""

from __future__ import annotations

from collections.abc import Iterator

from companion.check.book import NCX_TYPE, OPF, PAGE_TYPES, Book, Item
from companion.check.codes import Finding, package
from companion.check.container import DamagedError
from companion.check.documents import XHTML, types_of

_SIGNATURES = {
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/gif": (b"GIF87a", b"GIF89a"),
    "image/webp": (b"RIFF",),
}
_PICTURE_LIMIT = 20_000_000
"""Bytes of a picture that are unpacked, to see whether it is whole."""
_ENDINGS = {".xhtml": "application/xhtml+xml", ".css": "text/css", ".ncx": NCX_TYPE}
_ALSO = frozenset({("text/css", "text/x-oeb1-css"), ("application/xhtml+xml", "application/x-dtbook+xml")})


def check_manifest(book: Book) -> Iterator[Finding]:
    """Demand items that are whole, named once, and there."""
    ids: set[str] = set()
    names: set[str] = set()
    for item in book.items:
        at = book.package.at(item.element, "href")
        href = item.element.get("href") or ""
        if not item.id or not href or not item.media_type:
            yield Finding(
                package.MANIFEST_ITEM, f"the item “{item.id or href}” lacks id, href or media-type", at
            )
        elif item.id in ids or (item.name and item.name in names):
            yield Finding(package.MANIFEST_ITEM, f"“{href}” or its id “{item.id}” is there twice", at)
        elif item.name and item.name not in book.archive:
            yield Finding(package.MISSING_FILE, f"“{item.name}” is not in the archive", at)
        ids.add(item.id)
        names.add(item.name)
    navs = [item for item in book.items if "nav" in item.properties]
    for item in navs[1:]:
        yield Finding(package.MANIFEST_ITEM, f"“{item.name}” is a second nav", book.package.at(item.element))


def check_types(book: Book) -> Iterator[Finding]:
    """Demand files of the type that the manifest says."""
    for item in book.items:
        if item.name not in book.archive or not item.media_type:
            continue
        if problem := _type_problem(book, item):
            at = book.package.at(item.element, "media-type")
            yield Finding(package.WRONG_TYPE, f"“{item.name}” is called {item.media_type}, but {problem}", at)


def _type_problem(book: Book, item: Item) -> str:
    ending = item.name[item.name.rfind(".") :].lower()
    expected = _ENDINGS.get(ending)
    if expected and item.media_type != expected and (expected, item.media_type) not in _ALSO:
        return f"its name says {expected}"
    if item.media_type == "text/html" and book.version > 2:
        return "EPUB 3 has application/xhtml+xml alone"
    if "/" not in item.media_type:
        return "that is no media type"
    return _picture_problem(book, item) if item.media_type in _SIGNATURES else ""


def _picture_problem(book: Book, item: Item) -> str:
    try:
        data = book.archive.start(item.name, _PICTURE_LIMIT)
    except DamagedError as problem:
        return f"it cannot be unpacked: {problem}"
    if not data.startswith(_SIGNATURES[item.media_type]):
        return "it begins otherwise"
    broken = item.media_type == "image/png" and len(data) < _PICTURE_LIMIT and b"IEND" not in data[-64:]
    return "it breaks off" if broken else ""


def check_spine(book: Book) -> Iterator[Finding]:
    """Demand a reading order of pages, each once, and not only such as stand aside."""
    seen: set[str] = set()
    for ref, item in book.spine:
        idref = ref.get("idref") or ""
        at = book.package.at(ref, "idref")
        if item is None:
            yield Finding(package.SPINE_UNKNOWN, f"no item of the manifest is called “{idref}”", at)
        elif idref in seen:
            yield Finding(package.SPINE_UNKNOWN, f"“{idref}” is there twice", at)
        elif item.media_type not in PAGE_TYPES and not _has_fallback(item):
            yield Finding(package.SPINE_UNKNOWN, f"“{item.name}” is no page, but {item.media_type}", at)
        seen.add(idref)
    if not any(ref.get("linear") != "no" for ref, _ in book.spine):
        yield Finding(
            package.SPINE_EMPTY, "there is no page to read in turn", book.package.at(book.package.root)
        )


def check_aside_chapters(book: Book) -> Iterator[Finding]:
    """Demand chapters that are read in turn."""
    for ref, item in book.spine:
        page = book.pages.get(item.name) if item is not None and ref.get("linear") == "no" else None
        if page is not None and any({"chapter", "part"} & set(types_of(e)) for e in page.elements[:12]):
            yield Finding(
                package.CHAPTER_ASIDE, f"“{page.name}” is a chapter", book.package.at(ref, "linear")
            )


def _has_fallback(item: Item) -> bool:
    return item.media_type == "image/svg+xml" or bool(item.element.get("fallback"))


def check_reachable(book: Book) -> Iterator[Finding]:
    """Demand links to pages that stand aside, or in no order at all."""
    linked = {link.file for link in book.links if link.file != link.page.name}
    if book.ncx is not None:
        linked |= {src.split("#")[0].rpartition("/")[2] for src in _sources(book)}
    linked |= {(e.get("href") or "").split("#")[0] for e in book.package.root.iter(f"{OPF}reference")}
    in_turn = {item.name for ref, item in book.spine if item and ref.get("linear") != "no"}
    for item in book.items:
        page = book.pages.get(item.name)
        if page is None or item.name in in_turn or page is book.nav or page.root.tag != f"{XHTML}html":
            continue
        if item.name not in linked and item.name.rpartition("/")[2] not in linked:
            yield Finding(
                package.UNREACHABLE, f"nothing leads to “{item.name}”", book.package.at(item.element)
            )


def _sources(book: Book) -> list[str]:
    return [e.get("src") or "" for e in book.ncx.root.iter("{*}content")] if book.ncx is not None else []
