"""Glossary files in, one glossary out: each file laid over those before it.

A later entry with the same headword takes the earlier one's place, silently: that is what laying over is
for; one that says `override` changes only the keys it names. A later entry that takes a name of *another*
entry is a warning: an alias is lost to it, and an entry whose very headword is taken goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from companion.diagnostics import Code, Log
from companion.glossary.entries import Draft
from companion.glossary.load import File, Layer
from companion.glossary.mistakes import Mistakes, nearest
from companion.glossary.values import Name
from companion.model.terms import Glossary, Term

_NOT_WANTED = "where this is not wanted, take the name out of one of the two glossaries"


def known_names(files: Iterable[File]) -> dict[str, str]:
    """Return every name of every file with the headword it leads to; the last file wins."""
    return {name: headword for file in files for name, headword in (file.names or {}).items()}


def check_references(file: File, known: dict[str, str], mistakes: Mistakes) -> None:
    """Find each `see` that names no entry of any file, or its own."""
    for draft in (*file.drafts, *file.unwritten):
        for see in draft.see:
            if see.text not in known:
                near = nearest(see.text, known)
                hint = f"did you mean `{near}`?" if near else "write an entry for it, or take it out"
                message = f"`see` names `{see.text}`, and there is no such entry"
                mistakes.add(Code.GLOSSARY_DANGLING_SEE, message, see.at, hint)
            elif file.names and file.names.get(see.text) == draft.term.headword:
                message = f"`see` names `{see.text}`, which is this very entry"
                mistakes.add(Code.GLOSSARY_DANGLING_SEE, message, see.at, "take it out")


def check_overrides(layers: Iterable[Layer]) -> None:
    """Find each entry that would change one below it where there is none."""
    below: dict[str, str] = {}
    for _, mistakes, file in layers:
        for draft in file.drafts:
            word = draft.term.headword
            if draft.changes is not None and below.get(word) != word:
                message = f"no glossary below this one has an entry `{word}` that it could override"
                near = below.get(word) or nearest(word, below)
                hint = f"did you mean `{near}`? " if near else ""
                hint += "for an entry of its own take `override` out and give it a note"
                mistakes.add(Code.GLOSSARY_OVERRIDE, message, draft.term.origin, hint)
        below |= file.names or {}


def merge(files: Sequence[File], known: dict[str, str], log: Log) -> Glossary:
    """Lay files without mistakes over one another."""
    kept: dict[str, Term] = {}
    owners: dict[str, str] = {}
    for file in files:
        for draft in file.drafts:
            _lay_over(draft, kept, owners, log)
    titles, authors, licenses, sources = (
        "; ".join(dict.fromkeys(text for file in files if (text := file.fields.text(name))))
        for name in ("title", "author", "license", "source")
    )
    layers = tuple(file.name for file in files)
    terms = tuple(_with_headwords(term, kept, known) for term in kept.values())
    return Glossary(terms, titles, authors, licenses, sources, ", ".join(layers), layers)


def _lay_over(draft: Draft, kept: dict[str, Term], owners: dict[str, str], log: Log) -> None:
    term = draft.term
    if before := kept.get(term.headword):
        for alias in before.aliases:
            del owners[alias]
        draft = _over(before, draft)
        term = draft.term
    elif draft.changes is not None:
        message = f"`{term.headword}` is changed here, and an earlier glossary has left it out"
        log.warn(Code.GLOSSARY_SHADOWED, message, term.origin, _NOT_WANTED)
        return
    for name in (Name(term.headword, term.origin), *draft.aliases):
        owner = owners.get(name.text)
        if owner is not None and owner != term.headword:
            _take(name, owner, term, kept, owners, log)
        owners[name.text] = term.headword
    kept[term.headword] = term


def _over(before: Term, draft: Draft) -> Draft:
    """Return an entry as it lies over one of the same headword."""
    if draft.changes is None:
        return draft._replace(term=draft.term._replace(replaces=(*before.replaces, before.origin)))
    from companion.glossary.override import overridden  # most entries are whole

    return overridden(before, draft, draft.changes)


def _take(
    name: Name, owner: str, term: Term, kept: dict[str, Term], owners: dict[str, str], log: Log
) -> None:
    """Take a name away from its owner."""
    loser = kept[owner]
    taken = f"`{name.text}` now leads to `{term.headword}`"
    if name.text != owner:
        kept[owner] = loser._replace(aliases=tuple(alias for alias in loser.aliases if alias != name.text))
        message = f"{taken} and no longer to `{owner}` at {loser.origin}"
    else:
        del kept[owner]
        for other in (owner, *loser.aliases):
            del owners[other]
        message = f"{taken}, so the entry `{owner}` at {loser.origin} is left out"
    log.warn(Code.GLOSSARY_SHADOWED, message, name.at, _NOT_WANTED)


def _with_headwords(term: Term, kept: dict[str, Term], known: dict[str, str]) -> Term:
    """Return a term whose `see` has headwords that remain."""
    if not term.see:
        return term
    words = dict.fromkeys(_remaining(name, kept, known) for name in term.see)
    see = tuple(word for word in words if word and word != term.headword)
    return term if see == term.see else term._replace(see=see)


def _remaining(name: str, kept: dict[str, Term], known: dict[str, str]) -> str:
    """Follow a name to an entry that remains: one left out has its headword's new owner in a later file.

    `""` where the entry is one of a draft that has no note yet.
    """
    headword = known[name]
    while headword not in kept:
        if known[headword] == headword:
            return ""
        headword = known[headword]
    return headword
