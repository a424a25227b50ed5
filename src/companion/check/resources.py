"""What pages use: in comes a book, out go K324, K325 and K330 to K333.

EPUB 3.3, "Resource locations" and "Manifest item properties". Sound and video may lie in the web, pictures,
styles and scripts may not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from companion.check.book import Book, Item, resolve
from companion.check.codes import Finding, pages
from companion.check.documents import XHTML, Document, Element, local_name
from companion.model.source import Location

_SOURCES = {
    "img": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "input": ("src",),
    "image": ("href", "{http://www.w3.org/1999/xlink}href"),
}
_MAY_BE_REMOTE = {
    "audio": ("src",),
    "video": ("src",),
    "source": ("src",),
    "track": ("src",),
    "script": ("src",),
}
_URL = re.compile(r"""url\(\s*["']?([^"'()]+)["']?\s*\)|@import\s+["']([^"']+)["']""", re.IGNORECASE)
_FONT_FACE = re.compile(r"@font-face\s*\{[^{}]*\}", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_WEB = re.compile(r"(?:https?:|ftp:)?//", re.IGNORECASE)
_NO_SCRIPT = re.compile(r"json|text/template|text/plain|x-mathjax", re.IGNORECASE)
_NAMESPACES = {"svg": "{http://www.w3.org/2000/svg}svg", "mathml": "{http://www.w3.org/1998/Math/MathML}math"}


def check_resources(book: Book) -> Iterator[Finding]:
    """Demand in the book, and in its manifest, what a page shows."""
    for page in book.pages.values():
        for element in page.elements:
            for attribute, address in _addresses(element):
                if problem := _problem(book, page.name, address):
                    fault = pages.REMOTE_RESOURCE if _WEB.match(address) else pages.DEAD_RESOURCE
                    yield Finding(fault, f"“{address[:80]}”: {problem}", page.at(element, attribute))
    for name, sheet in book.sheets.items():
        text = _COMMENT.sub("", sheet)
        fonts = {address for face in _FONT_FACE.findall(text) for address in _urls(face)}
        for address in dict.fromkeys(_urls(text)):
            problem = _problem(book, name, address)
            if problem and not (_WEB.match(address) and address in fonts):
                fault = pages.REMOTE_RESOURCE if _WEB.match(address) else pages.DEAD_RESOURCE
                yield Finding(fault, f"“{address[:80]}”: {problem}", _line(name, sheet, address))


def _urls(text: str) -> list[str]:
    return [one or other for one, other in _URL.findall(text)]


def _line(name: str, text: str, sought: str) -> Location:
    before = text[: max(0, text.find(sought))]
    return Location(name, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _addresses(element: Element) -> Iterator[tuple[str, str]]:
    name = local_name(element)
    if name == "link":
        if "stylesheet" in (element.get("rel") or "").lower().split() and element.get("href"):
            yield "href", element.get("href")
        return
    for attribute in (*_SOURCES.get(name, ()), *_MAY_BE_REMOTE.get(name, ())):
        address = element.get(attribute)
        if address is not None and not (name in _MAY_BE_REMOTE and name != "script" and _WEB.match(address)):
            yield attribute, address.strip()


def _problem(book: Book, base: str, address: str) -> str:
    if _WEB.match(address):
        return "it is in the web"
    place = resolve(base, address)
    if place is None or address.startswith("#"):
        return ""
    if not address:
        return "there is no address"
    if place[0] not in book.archive:
        return "there is no such file"
    return "" if book.item(place[0]) is not None else "the file is not in the manifest"


def check_scripts_and_media(book: Book) -> Iterator[Finding]:
    """Look for what devices do not run or play."""
    for item in dict.fromkeys(book.items):
        page = book.pages.get(item.name)
        if page is None:
            continue
        yield from _scripts(book, item, page)
        media = next((e for e in page.elements if e.tag in {f"{XHTML}audio", f"{XHTML}video"}), None)
        if media is not None:
            yield Finding(pages.MEDIA, f"it has {local_name(media)}", page.at(media))
        if book.version > 2:
            for name, tag in _NAMESPACES.items():
                found = next(page.root.iter(tag), None)
                if found is not None and name not in item.properties:
                    yield Finding(pages.PROPERTY, f"its item does not say {name}", page.at(found))


def _scripts(book: Book, item: Item, page: Document) -> Iterator[Finding]:
    script = next((e for e in page.elements if _is_script(e)), None)
    if script is None:
        return
    fault = pages.SCRIPT if "scripted" in item.properties or book.version < 3 else pages.SCRIPT_UNDECLARED
    yield Finding(fault, f"there is a script in <{local_name(script)}>", page.at(script))


def _is_script(element: Element) -> bool:
    if local_name(element) == "script":
        return not _NO_SCRIPT.search(element.get("type") or "")
    return any(key.startswith("on") for key in element.keys()) or (  # noqa: SIM118 -- lxml's element has no iteration over names
        (element.get("href") or "").strip().lower().startswith("javascript:")
    )
