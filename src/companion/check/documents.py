"""The XML files of a book, parsed: in come bytes, out go trees that know the place of each element.

No entity is resolved, no DTD loaded, nothing fetched. What cannot be parsed becomes a `Finding`.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from lxml import etree

from companion.check.codes import Finding, pages
from companion.model.source import Location

XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

Element = Any
"""One of lxml's elements, which come without types."""

_TEXT = etree.XPath("string()")
_BACK = 40
"""Lines that a start tag may span before its end, where libxml2 counts it."""
_LONG_LINE = 50_000
"""Characters of a line beyond which a column is of no use, and costs."""
_KINDS = {
    "NS_ERR_UNDEFINED_NAMESPACE": pages.UNDECLARED_PREFIX,
    "ERR_UNDECLARED_ENTITY": pages.NAMED_ENTITY,
    "DTD_ID_REDEFINED": pages.DUPLICATE_ID,
}
"""Errors of libxml2 that have a fault of their own."""
_ENCODING = re.compile(rb"""^<\?xml[^>]{0,80}?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Document:
    """A parsed file."""

    def __init__(self, name: str, data: bytes, root: Element) -> None:
        self.name = name
        self.size = len(data)
        self._data = data
        self.root = root
        self.elements: list[Element] = list(root.iter("*"))
        self.ids: dict[str, Element] = {}
        """The first element of each id."""
        self.repeated: list[Element] = []
        """Elements whose id another one had before."""
        for element in self.elements:
            name_of = element.get("id")
            if name_of is not None and self.ids.setdefault(name_of, element) is not element:
                self.repeated.append(element)

    @cached_property
    def order(self) -> dict[Element, int]:
        """The place of each element in the file, counted by start tags."""
        return {element: number for number, element in enumerate(self.elements)}

    @cached_property
    def _lines(self) -> list[str]:
        encoding = "utf-16" if self._data[:2] in _UTF_16 else "utf-8-sig"
        return self._data.decode(encoding, "replace").split("\n")

    def at(self, element: Element, attribute: str = "") -> Location:
        """Return the place of an element, or of one of its attributes: line and column, as editors count."""
        last = element.sourceline or 0
        value = element.get(attribute) if attribute else None
        local = etree.QName(element).localname
        shown = re.escape(attribute.rpartition("}")[2]) + r"""\s*=\s*["']""" if value is not None else ""
        sought = shown + _as_written(value or "") if shown else f"<(?:[\\w-]+:)?{re.escape(local)}\\b"
        pattern = re.compile(sought)
        for line in range(last, max(0, last - _BACK), -1):
            text = self._lines[line - 1] if line <= len(self._lines) else ""
            if len(text) < _LONG_LINE and (found := pattern.search(text)):
                return Location(self.name, line, found.start() + 1)
        return Location(self.name, last)


def _as_written(value: str) -> str:
    """Return a pattern for the first characters of a value as they may stand in the file."""
    plain = re.match(r"[^&<>\"'\s]*", value)
    return re.escape(plain[0]) if plain else ""


def parse(name: str, data: bytes) -> Document | Finding:
    """Parse a file, or say why it cannot be."""
    declared = _ENCODING.match(data)
    if declared and declared[1].lower() not in {b"utf-8", b"utf-16", b"utf8", b"us-ascii", b"ascii"}:
        return Finding(pages.ENCODING, f"it says that it is in {declared[1].decode()}", Location(name, 1))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return Document(name, data, etree.fromstring(data, parser))
    except etree.XMLSyntaxError as error:
        entry = next((one for one in parser.error_log if one.level > 1), None)
        kind = entry.type_name if entry is not None else ""
        fault = _KINDS.get(kind, pages.BROKEN_XML)
        message = re.sub(r",? line \d+, column \d+.*", "", str(error.msg), flags=re.DOTALL)
        line, column = error.position
        return Finding(fault, _sentence(message), Location(name, line, column))
    except (etree.LxmlError, ValueError) as error:
        return Finding(pages.BROKEN_XML, _sentence(str(error)), Location(name))


def _sentence(message: str) -> str:
    """Return a message of libxml2 as one line; it quotes tags, which stay as they are."""
    line = " ".join(message.split()).rstrip(".") or "it cannot be parsed"
    return line[0].lower() + line[1:]


def text_of(element: Element) -> str:
    """Return the text inside an element, with single blanks."""
    return " ".join(str(_TEXT(element)).split())


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    tag: str = element.tag
    return tag.rpartition("}")[2]


def types_of(element: Element) -> list[str]:
    """Return the tokens of `epub:type`."""
    return (element.get(EPUB_TYPE) or "").split()


def roles_of(element: Element) -> list[str]:
    """Return the tokens of `role`."""
    return (element.get("role") or "").split()


def language_of(element: Element) -> str:
    """Return the language that an element itself is marked with, empty if with none."""
    return (element.get(XML_LANG) or element.get("lang") or "").strip()
