"""The frame that every XHTML file of the book stands in."""

from __future__ import annotations

from companion.model.book import STYLE_NAME
from companion.render.weave import escape

PAGE_LIMIT = 240_000
"""Bytes that no file may pass: Adobe's engine stops at 300,000, calibre splits at 260,000."""


def xhtml(*, title: str, language: str, body: str) -> bytes:
    """Return a whole file. `body` is mark-up; the epub namespace is declared on the root (Apple Books)."""
    tag = escape(language)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        "<!DOCTYPE html>\n"
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f' lang="{tag}" xml:lang="{tag}">\n'
        f"<head>\n<title>{escape(title)}</title>\n"
        f'<link rel="stylesheet" type="text/css" href="{STYLE_NAME}"/>\n'
        f"</head>\n<body>\n{body}</body>\n</html>\n"
    ).encode()


def lang(language: str) -> str:
    """Return the two language attributes, which must always agree (EPUBCheck RSC-005)."""
    tag = escape(language)
    return f' lang="{tag}" xml:lang="{tag}"'


def lang_unless(language: str, context: str) -> str:
    """Return the language attributes where the language is not the one of the context."""
    return "" if language == context else lang(language)
