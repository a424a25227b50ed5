"""Whether the glossaries are about the language of the articles.

In: the terms, and the language of each article. Out: a warning where no term is in an article's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from companion.diagnostics import Code, Log
from companion.model.language import primary_subtag
from companion.model.source import Location
from companion.model.terms import Term

_NO_LANGUAGE = frozenset(("", "und", "mul", "zxx"))
"""Undetermined, several, none (ISO 639-2): nothing can be said of these."""


def warn_if_none_fits(terms: Sequence[Term], articles: Iterable[tuple[str, str]], log: Log) -> None:
    """Warn, once for each language of an article that no term is in; `articles` has names and tags."""
    tags = {primary_subtag(term.language): term.language for term in terms}
    said = set(_NO_LANGUAGE)
    for name, language in articles:
        primary = primary_subtag(language)
        if not tags or primary in tags or primary in said:
            continue
        said.add(primary)
        known = next(iter(tags.values()))
        log.warn(
            Code.MATCH_NO_GLOSSARY,
            f"the article is in “{language}”, but no term is: the glossaries are in "
            + ", ".join(f"“{tag}”" for tag in tags.values()),
            Location(name),
            f"give a glossary in “{primary}” with -g; if the article is in “{known}”, "
            f"write `--language {known}`",
        )
