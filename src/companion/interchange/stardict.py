"""A glossary in, a StarDict dictionary out, which finds every inflected form.

The format: StarDictFileFormat, in the documents of StarDict 3; version 2.4.2. Our own writer, since that is
four short tables and pyglossary is an extra that nobody should need for it. The order of the words decides
whether they are found: ASCII letters as if they were small, then byte by byte (`stardict_strcmp`).
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from companion.diagnostics import Code, Log
from companion.match.compile import claim_forms
from companion.model.forms import Rule
from companion.model.source import Location
from companion.model.terms import Glossary, Term
from companion.render.markdown import markdown_to_xhtml

_BY_READER = frozenset({Rule.CAPITALS, Rule.TITLE_CASE, Rule.SENTENCE_START})
"""Forms that readers find by themselves: they look a word up in small letters as well."""
_LONGEST_WORD = 255
"""Bytes; the format's own limit."""


class Files(NamedTuple):
    """The four files of a dictionary."""

    ifo: bytes
    idx: bytes
    dict: bytes
    syn: bytes
    """Empty where no entry has another form."""


def write_stardict(glossary: Glossary, name: str, log: Log) -> Files:
    """Return a glossary as a StarDict dictionary; `name` is its name where the glossary has no title.

    The same glossary gives the same bytes. Says in `log` what a dictionary cannot hold.
    """
    words = sorted(
        ((_short(term.headword), term) for term in glossary.terms), key=lambda pair: _order(pair[0])
    )
    index, texts, offset = [], [], 0
    for word, term in words:
        text = _article(term).encode()
        index.append(word + b"\0" + struct.pack(">II", offset, len(text)))
        texts.append(text)
        offset += len(text)
    number = {term.headword: place for place, (_, term) in enumerate(words)}
    others = sorted(
        {(_short(form), number[headword]) for form, headword in _forms(glossary)},
        key=lambda pair: (*_order(pair[0]), pair[1]),
    )
    synonyms = b"".join(form + b"\0" + struct.pack(">I", place) for form, place in others)
    _say_what_is_lost(glossary, log)
    idx = b"".join(index)
    return Files(
        _information(glossary, name, len(words), len(others), len(idx)), idx, b"".join(texts), synonyms
    )


def _information(glossary: Glossary, name: str, words: int, synonyms: int, size: int) -> bytes:
    first = glossary.terms[0] if glossary.terms else None
    lines = {
        "version": "2.4.2",
        "bookname": glossary.title or name,
        "wordcount": str(words),
        "synwordcount": str(synonyms) if synonyms else "",
        "idxfilesize": str(size),
        "author": glossary.author,
        "website": glossary.source,
        "description": glossary.license,
        "lang": f"{first.language}-{first.note_language}" if first else "",
        "sametypesequence": "h",
    }
    told = "".join(f"{key}={' '.join(text.split())}\n" for key, text in lines.items() if text)
    return f"StarDict's dict ifo file\n{told}".encode()


def _order(word: bytes) -> tuple[bytes, bytes]:
    return word.lower(), word


def _short(word: str) -> bytes:
    """Return a word as the index has it, cut at a whole character where it is too long."""
    return word.encode()[:_LONGEST_WORD].decode("utf-8", "ignore").encode()


def _forms(glossary: Glossary) -> Iterator[tuple[str, str]]:
    """Yield every form in one piece, aliases included, with the headword that a book would link it to.

    A verb whose parts stand apart is found by its other forms.
    """
    for surface, (_, target) in claim_forms(glossary.terms, {}, Log()).items():
        if target.rule not in _BY_READER and surface != target.term.headword:
            yield surface, target.term.headword


def _article(term: Term) -> str:
    """Return an entry as HTML; the reader shows the headword above it."""
    language = escape(term.note_language)
    spoken = f"<p>[{escape(term.pronunciation)}]</p>" if term.pronunciation else ""
    more = markdown_to_xhtml(term.more).strip() if term.more else ""
    see = ", ".join(f'<a href="bword://{escape(word)}">{escape(word)}</a>' for word in term.see)
    senses = "".join(f'<p lang="{escape(one.note_language)}">{escape(one.note)}</p>' for one in term.senses)
    parts = (
        spoken,
        f'<p lang="{language}">{escape(term.note)}</p>{senses}',
        f'<div lang="{escape(term.more_language) or language}">{more}</div>' if more else "",
        f"<p>→ {see}</p>" if see else "",
        f"<p>{escape(term.source)}</p>" if term.source else "",
    )
    return "".join(parts)


def _say_what_is_lost(glossary: Glossary, log: Log) -> None:
    lost: Counter[str] = Counter()
    for term in glossary.terms:
        kept = {"exclude": term.exclude, "unless": term.unless, "only": term.only, "when": term.senses}
        lost.update(key for key, value in kept.items() if value)
        lost["match: compounds"] += term.match == "compounds"
    for key, times in lost.items():
        if times:
            terms = "1 entry" if times == 1 else f"{times} entries"
            message = f"a dictionary looks up single words: `{key}` of {terms} has no effect there"
            log.inform(Code.GLOSSARY_LOST, message, Location(glossary.name))
