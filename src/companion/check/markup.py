"""Pages as documents: in comes a book, out go faults of K30x, K31x, K33x and K34x."""

from __future__ import annotations

import re
from collections.abc import Iterator

from companion.check.apparatus import says_note
from companion.check.book import Book
from companion.check.codes import Finding, package, pages
from companion.check.documents import EPUB_TYPE, XHTML, Document, local_name, roles_of, text_of
from companion.check.metadata import claims
from companion.check.roles import ROLES
from companion.model.source import Location

_OPS = "http://www.idpf.org/2007/ops"
_ODD = re.compile("[\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")
_PICTURES = frozenset(
    {"img", "svg", "image", "math", "object", "video", "audio", "iframe", "canvas", "picture"}
)


def _elements(names: str) -> frozenset[str]:
    return frozenset(f"{XHTML}{name}" for name in names.split())


_FRAME = frozenset({f"{XHTML}head", f"{XHTML}body"})
_LINES = frozenset({f"{XHTML}p"} | {f"{XHTML}h{level}" for level in range(1, 7)})
_BLOCKS = _elements("""
    p div section article aside nav ul ol dl table blockquote pre figure hr h1 h2 h3 h4 h5 h6 header footer
""")
_REFERRING = ("aria-labelledby", "aria-describedby", "aria-details", "aria-owns", "aria-controls")
_SHEETS_AND_SCRIPTS = frozenset({f"{XHTML}style", f"{XHTML}script"})


def check_frame(book: Book) -> Iterator[Finding]:
    """Demand XHTML with something in it."""
    for page in _xhtml(book):
        if page.root.tag != f"{XHTML}html":
            yield Finding(pages.NOT_A_PAGE, f"its root is {page.root.tag}", page.at(page.root))
            continue
        body = page.root.find(f"{XHTML}body")
        outside = [e for e in page.root.iterchildren("*") if e.tag not in _FRAME]
        if outside:
            yield Finding(
                pages.NOT_A_PAGE, f"<{local_name(outside[0])}> is outside its body", page.at(outside[0])
            )
        if body is None:
            yield Finding(pages.NOT_A_PAGE, "it has no body", page.at(page.root))
        elif not text_of(body) and not any(local_name(e) in _PICTURES for e in body.iter("*")):
            yield Finding(pages.NOT_A_PAGE, "its body is empty", page.at(body))
        title = page.root.find(f"{XHTML}head/{XHTML}title")
        if title is None or not text_of(title):
            yield Finding(pages.NO_PAGE_TITLE, "there is no title in its head", page.at(page.root))


def _xhtml(book: Book) -> list[Document]:
    return [book.pages[item.name] for item in dict.fromkeys(book.items) if item.name in book.pages]


def check_prefix(book: Book) -> Iterator[Finding]:
    """Demand `epub:` declared on the root, for the right namespace."""
    for page in book.pages.values():
        declared = page.root.nsmap.get("epub")
        used = next((e for e in page.elements if e.get(EPUB_TYPE) is not None), None)
        if used is not None and _OPS not in page.root.nsmap.values():
            yield Finding(pages.PREFIX_PLACE, "xmlns:epub is not on the root element", page.at(used))
        for element in page.elements:
            if declared != _OPS and any(_is_foreign_type(element.nsmap, key) for key in element.keys()):  # noqa: SIM118 -- lxml's element has no iteration over names
                message = f"“epub” stands for {element.nsmap.get('epub')}"
                yield Finding(pages.UNDECLARED_PREFIX, message, page.at(element))
                break


def _is_foreign_type(names: dict[str | None, str], key: str) -> bool:
    namespace, _, local = key.removeprefix("{").rpartition("}")
    return local == "type" and bool(namespace) and namespace == names.get("epub") and namespace != _OPS


def check_ids(book: Book) -> Iterator[Finding]:
    """Demand ids that are used once and can be reached."""
    for page in book.pages.values():
        for element in page.repeated:
            if element.get("id").strip():
                message = f"the id “{element.get('id')}” is there before"
                yield Finding(pages.DUPLICATE_ID, message, page.at(element, "id"))
        for name, element in page.ids.items():
            if not name or re.search(r"\s", name):
                yield Finding(pages.BAD_ID, f"the id is “{name}”", page.at(element, "id"))


def check_blocks(book: Book) -> Iterator[Finding]:
    """Demand paragraphs and headings without blocks inside (HTML, "phrasing content")."""
    for page in book.pages.values():
        for element in page.root.iter(*_LINES):
            block = next((e for e in element.iterchildren(*_BLOCKS) if not says_note(e)), None)
            if block is not None:
                message = f"<{local_name(block)}> is inside <{local_name(element)}>"
                yield Finding(pages.BLOCK_IN_PARAGRAPH, message, page.at(block))


def check_references(book: Book) -> Iterator[Finding]:
    """Demand that what ARIA attributes name is there (WAI-ARIA 1.2, "ID reference")."""
    for page in book.pages.values():
        for element in page.elements:
            for attribute in _REFERRING:
                named = (element.get(attribute) or "").split()
                if missing := [name for name in named if name not in page.ids]:
                    message = f"{attribute} names “{missing[0]}”, which is not there"
                    yield Finding(pages.DEAD_REFERENCE, message, page.at(element, attribute))


def check_characters(book: Book) -> Iterator[Finding]:
    """Look for control and replacement characters."""
    for page in book.pages.values():
        for element in page.elements:
            if element.tag in _SHEETS_AND_SCRIPTS:
                continue
            if found := _ODD.search((element.text or "") + (element.tail or "")):
                message = f"it has U+{ord(found[0]):04X}"
                yield Finding(pages.ODD_CHARACTER, message, page.at(element))
                break


def check_roles(book: Book) -> Iterator[Finding]:
    """Demand roles that exist."""
    for page in book.pages.values():
        for element in page.elements:
            roles = roles_of(element)
            if wrong := [role for role in roles if role not in ROLES]:
                yield Finding(pages.BAD_ROLE, f"there is no role “{wrong[0]}”", page.at(element, "role"))


def check_pictures(book: Book) -> Iterator[Finding]:
    """Demand a text in the place of each picture."""
    fault = package.CLAIM_ALT if claims(book, "alternativeText") else pages.NO_ALT
    for page in book.pages.values():
        for element in page.root.iter(f"{XHTML}img"):
            named = (
                element.get("alt") is not None or element.get("aria-label") or element.get("aria-labelledby")
            )
            hidden = element.get("aria-hidden") == "true" or {"presentation", "none"} & set(roles_of(element))
            if not named and not hidden:
                source = element.get("src") or "this picture"
                yield Finding(fault, f"“{source}” has no alt", page.at(element))


def check_named(book: Book) -> list[Finding]:
    """Return what was found when the files were opened, once each."""
    known: set[tuple[str, Location]] = set()
    found = []
    for finding in book.findings:
        if (finding.fault.code, finding.at) not in known:
            known.add((finding.fault.code, finding.at))
            found.append(finding)
    return found
