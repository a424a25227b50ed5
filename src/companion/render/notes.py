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

from companion.model.terms import Term
from companion.render.page import lang, lang_unless
from companion.render.strings import Strings
from companion.render.weave import character_data, escape

SHORTEST_NOTE = 9
"""Characters below which Kobo shows no pop-up (kobolabs/epub-spec, Footnotes)."""
_LINKS_BACK = 20
"""A note lists so many ways back at most; a reader needs the first."""


def slugs(terms: Iterable[Term]) -> dict[str, str]:
    """Return for each headword a name in `[a-z0-9-]`, unique, stable for the same glossary."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for term in terms:
        if term.headword in names:
            continue
        plain = unicodedata.normalize("NFKD", term.headword.replace("ß", "ss").lower())
        base = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")[:40] or "term"
        name, count = base, 1
        while name in taken:
            count += 1
            name = f"{base}-{count}"
        taken.add(name)
        names[term.headword] = name
    return names


class NoteWriter:
    """Writes asides; what does not change from place to place is made once a term."""

    def __init__(self, strings: Strings, names: Mapping[str, str]) -> None:
        self._back = strings.text("Back to the text")
        self._locale = strings.locale
        self._names = names
        self._texts: dict[str, str] = {}

    def id(self, page: str, term: Term) -> str:
        """Return the id of a term's note on a page."""
        return f"n{page}-{self._names[term.headword]}"

    def anchor(self, page: str, number: int, term: Term) -> str:
        """Return the start tag of a link to a note."""
        return (
            f'<a class="term" id="r{page}-{number}" href="#{self.id(page, term)}"'
            ' epub:type="noteref" role="doc-noteref">'
        )

    def note(self, page: str, term: Term, numbers: Sequence[int]) -> str:
        """Return the aside of a term that is linked on `page` at the links `numbers`."""
        language = lang(term.note_language)
        back = lang_unless(self._locale, term.note_language)
        links = " ".join(
            f'<a href="#r{page}-{number}" role="doc-backlink"{back} aria-label="{escape(self._label(k))}">'
            f"{'←' if k == 1 else k}</a>"
            for k, number in enumerate(numbers[:_LINKS_BACK], 1)
        )
        return (
            f'<aside class="note" id="{self.id(page, term)}" epub:type="footnote" role="doc-footnote"{language}>'
            f"<p{language}>{links} {self._text(term)}</p></aside>\n"
        )

    def _label(self, place: int) -> str:
        return self._back if place == 1 else f"{self._back}, {place}"

    def _text(self, term: Term) -> str:
        text = self._texts.get(term.headword)
        if text is None:
            text = f"{headword(term, term.note_language)}: {character_data(term.note)}"
            if len(term.headword) + len(term.note) + 2 < SHORTEST_NOTE:
                text += f" ({escape(term.language)})"
            self._texts[term.headword] = text
        return text


def headword(term: Term, context: str) -> str:
    """Return the headword as a `<dfn>`, with its pronunciation."""
    sound = f" [{character_data(term.pronunciation)}]" if term.pronunciation else ""
    return f"<dfn{lang_unless(term.language, context)}>{character_data(term.headword)}</dfn>{sound}"
