"""The notes that pop up, and the names that links use.

The mark-up satisfies every reader whose rule is known (docs/readers.md): one `epub:type` token and
one role; ASCII ids that are valid in `querySelector('#id')` (Thorium); the note in the same file,
after its link (Kobo), directly in the chapter's section without a wrapper (KOReader's thread 15170),
an `aside` that nothing hides; the link back first (Kindle runs notes together otherwise, pandoc's
thread 4491); the language on the aside and on its paragraph (Thorium, Readium and foliate-js take
only the contents).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from companion.model.terms import Term
from companion.model.text import Span
from companion.render.page import lang, lang_unless
from companion.render.strings import Strings
from companion.render.weave import Anchor, character_data, escape

SHORTEST_NOTE = 9
"""Characters below which Kobo shows no pop-up (kobolabs/epub-spec, Footnotes)."""
_LINKS_BACK = 20
"""A note lists so many ways back at most; a reader needs the first."""
_AROUND = 160
"""Bytes of a note's mark-up that depend on its page, at most."""


def note_key(headword: str, sense: int) -> str:
    """Return what a note goes by: the headword; behind a tab, which none has, the sense if there is one."""
    return f"{headword}\t{sense}" if sense else headword


def slugs(keys: Iterable[str]) -> dict[str, str]:
    """Return for each note's key a name in `[a-z0-9-]`, unique, stable for the same glossary."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for key in keys:
        if key in names:
            continue
        plain = unicodedata.normalize("NFKD", key.replace("ß", "ss").lower())
        base = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")[:40] or "term"
        name, count = base, 1
        while name in taken:
            count += 1
            name = f"{base}-{count}"
        taken.add(name)
        names[key] = name
    return names


class _Made(NamedTuple):
    """The pieces of a note's mark-up that are the same on every page."""

    link: str
    """Of the link, from the term's name on."""
    opening: str
    """Of the note, from the term's name to its first way back."""
    back: str
    """The language of what a way back is called, where it is not the note's."""
    text: str
    """Of the note, after the ways back."""
    size: int
    """Bytes that a note takes at most, but for its further ways back."""


Link = tuple[Span, str]
"""A link to be: where, and the key of the note."""
Linked = dict[str, tuple[_Made, list[int]]]
"""By key: the pieces of a note that a page links, and the numbers of the links."""


class NoteWriter:
    """Writes links and asides; what does not change from place to place is made once a note."""

    def __init__(self, strings: Strings, notes: Mapping[str, Term], names: Mapping[str, str]) -> None:
        """Take by key the terms, each with the note that is meant, and the names of the notes."""
        self._label = escape(strings.text("Back to the text"))
        self._locale = strings.locale
        self._made = {key: self._make(term, names[key]) for key, term in notes.items()}
        self.largest = max((made.size for made in self._made.values()), default=0)
        """Bytes that any of the notes takes at most, but for its further ways back."""

    def anchors(self, page: str, first: int, links: Sequence[Link], linked: Linked) -> list[Anchor]:
        """Return the links of a page from number `first` on, as `weave` takes them; adds to `linked`."""
        opening, target = f'<a class="term" id="r{page}-', f'" href="#n{page}-'
        anchors = []
        for number, (span, key) in enumerate(links, first):
            held = linked.get(key)
            if held is None:
                made = self._made[key]
                linked[key] = (made, [number])
            else:
                made = held[0]
                held[1].append(number)
            anchors.append((span, f"{opening}{number}{target}{made.link}"))
        return anchors

    def notes(self, page: str, linked: Linked) -> str:
        """Return the asides of a page, one for each note that it links."""
        opening, target, label = f'<aside class="note" id="n{page}-', f'<a href="#r{page}-', self._label
        notes = []
        for made, numbers in linked.values():
            links = f'{target}{numbers[0]}" role="doc-backlink"{made.back} aria-label="{label}">←</a>'
            for k, number in enumerate(numbers[1:_LINKS_BACK], 2):
                links += (
                    f' {target}{number}" role="doc-backlink"{made.back} aria-label="{label}, {k}">{k}</a>'
                )
            notes.append(f"{opening}{made.opening}{links}{made.text}")
        return "".join(notes)

    def size(self, key: str) -> int:
        """Return how many bytes a note takes at most, but for its further ways back."""
        return self._made[key].size

    def _make(self, term: Term, name: str) -> _Made:
        language = lang(term.note_language)
        opening = f'{name}" epub:type="footnote" role="doc-footnote"{language}><p{language}>'
        text = f" {headword(term, term.note_language)}: {character_data(term.note)}"
        if len(term.headword) + len(term.note) + 2 < SHORTEST_NOTE:
            text += f" ({escape(term.language)})"
        text += "</p></aside>\n"
        size = len(opening.encode()) + len(text.encode()) + len(self._label.encode()) + _AROUND
        link = f'{name}" epub:type="noteref" role="doc-noteref">'
        return _Made(link, opening, lang_unless(self._locale, term.note_language), text, size)


def headword(term: Term, context: str) -> str:
    """Return the headword as a `<dfn>`, with its pronunciation."""
    sound = f" [{character_data(term.pronunciation)}]" if term.pronunciation else ""
    return f"<dfn{lang_unless(term.language, context)}>{character_data(term.headword)}</dfn>{sound}"
