"""Sound glossary files in; out what a good editor would still say about them, as warnings with codes.

Nothing here changes what a build does, and everything can be left as it is: false alarms are worse than
advice that is missing. What needs the matcher or an article is asked for in `companion.review`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from companion.diagnostics import Code, Diagnostic, Severity
from companion.glossary.advice.names import Everyday, advise_on_names
from companion.glossary.advice.notes import advise_on_notes
from companion.glossary.advice.written import Written, WrittenFile, read_written

__all__ = ["Everyday", "Written", "WrittenFile", "advise", "covered", "read_written"]


def advise(file: WrittenFile, everyday: Mapping[str, Everyday]) -> Iterator[Diagnostic]:
    """Yield advice on one file that the loader has taken.

    `everyday` has for some languages what tells their commonest words.
    """
    yield from advise_on_notes(file.entries)
    yield from advise_on_names(file.entries, file.language, everyday.get(file.language))


def covered(entry: Written, key: str, name: str) -> Diagnostic:
    """Return the advice on an alias or form of an entry that inflection finds anyway."""
    node = next((each for each in entry.texts(key) if " ".join(each.text.split()) == name), entry.headword)
    what = "alias" if key == "aliases" else "form"
    message = f"the {what} `{name}` is found anyway, as a form of `{entry.name}`"
    hint = "take it out; `--fix` does it"
    return Diagnostic(Code.ADVICE_COVERED, Severity.WARNING, message, entry.at(node), hint)
