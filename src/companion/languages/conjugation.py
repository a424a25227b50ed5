"""Verbs of the languages but German, from the library `ablaut`.

In: an infinitive and the tenses that are asked for. Out: their forms of one word. German asks the library
itself (`german/verbs.py`), for it needs to know more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def conjugated(infinitive: str, language: str, tenses: Sequence[str]) -> tuple[str, ...]:
    """Return the forms of a verb, in order, each once; nothing for what cannot be an infinitive.

    `language` is the library's three letters (`fra`). The library takes nearly every word with the right
    ending for a verb; the forms that it has no word for are dashes.
    """
    try:
        import ablaut
    except ImportError:  # no wheel for this machine
        return ()
    try:
        made = ablaut.conjugate(infinitive, lang=language)
    except ValueError:  # not an infinitive to ablaut
        return ()
    return tuple(dict.fromkeys(_words(getattr(made, tense) for tense in tenses)))


def _words(rows: Iterator[str | list[str | None] | None]) -> Iterator[str]:
    for row in rows:
        for form in (row,) if isinstance(row, str) or row is None else row:
            if form and form.replace("-", "").isalpha():
                yield form
