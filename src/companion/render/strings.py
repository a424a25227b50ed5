"""The book's own words in a locale: in comes its tag, out go words, plurals, dates and names of languages.

The catalogues are the `.po` files in `locales/`; a msgid is the English text. Nothing is compiled: what a
translator writes is what the next build reads.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from babel import Locale, UnknownLocaleError

from companion.errors import ResourceError
from companion.model.language import LANGUAGE_TAG

_TAG = re.compile(LANGUAGE_TAG)
_CATALOGUES = Path(__file__).parent / "locales"
_SEPARATED = 1_000
"""From here on a number has separators in some locale; below, babel need not be asked."""


def locales() -> tuple[str, ...]:
    """Return the languages that there is a catalogue for."""
    return tuple(sorted(path.stem for path in _CATALOGUES.glob("*.po")))


def locale_for(language: str) -> str:
    """Return the locale for people who read `language`: itself where there is a catalogue, else English.

    Of a tag that the CLDR does not know whole (`en-x-home`, `de-1996`) the language alone.
    """
    base = language.partition("-")[0].lower()
    if base not in locales():
        return "en"
    try:
        Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return base
    return language


def demand_language(tag: str) -> None:
    """Raise `ResourceError` unless `tag` is a BCP 47 tag of a language that Unicode's CLDR knows."""
    if not _TAG.fullmatch(tag) or tag.partition("-")[0].lower() not in Locale("en").languages:
        raise ResourceError(
            f"“{tag}” is the tag of no language",
            hint="write it as in BCP 47, e.g. de, de-AT, en, fr",
        )


class Strings:
    """Words of one locale; a msgid that its catalogue lacks comes back as it is, in English."""

    __slots__ = ("_locale", "_messages", "_which")

    def __init__(
        self, locale: Locale, messages: Mapping[str, tuple[str, ...]], which: Callable[[int], int]
    ) -> None:
        self._locale = locale
        self._messages = messages
        self._which = which

    @property
    def locale(self) -> str:
        """The BCP 47 tag of the words."""
        return str(self._locale).replace("_", "-")

    def text(self, msgid: str, **values: object) -> str:
        """Return the words for `msgid`, with `values` in place of its `%(name)s`."""
        words = self._messages.get(msgid, (msgid,))[0]
        return words % values if values else words

    def count(self, singular: str, plural: str, n: int) -> str:
        """Return the form for `n` things, with `n` as the locale writes it in place of `%(count)s`."""
        forms = self._messages.get(singular)
        words = forms[self._which(n)] if forms else (singular if n == 1 else plural)
        return words % {"count": self._number(n)}

    def date(self, day: dt.date) -> str:
        """Return a date in words: `1. März 2016`."""
        from babel.dates import format_date

        return format_date(day, format="long", locale=self._locale)

    def _number(self, n: int) -> str:
        """Return a number with the locale's separators: `1.234`."""
        if n < _SEPARATED:
            return str(n)
        from babel.numbers import format_decimal

        return format_decimal(n, locale=self._locale)

    def language_name(self, tag: str) -> str:
        """Return what the language of a BCP 47 tag is called: `Englisch`; the tag where nobody knows."""
        try:
            name = Locale.parse(tag, sep="-").get_display_name(self._locale)
        except (UnknownLocaleError, ValueError):
            name = self._locale.languages.get(tag.partition("-")[0].lower())
        return name or tag


def load_strings(locale: str) -> Strings:
    """Return the words of a locale: `de`, `de-CH`, `en_GB`; a region without a catalogue has its language's.

    Raises `ResourceError` for a locale that has no catalogue, or that Unicode's CLDR does not know.
    """
    try:
        known = Locale.parse(locale.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise _no_such(locale) from error
    path = _CATALOGUES / f"{known.language}.po"
    try:
        catalogue = path.read_bytes()
    except FileNotFoundError as error:
        raise _no_such(locale) from error
    return Strings(known, *_read(catalogue, known.language))


def _no_such(locale: str) -> ResourceError:
    return ResourceError(
        f"there is no locale “{locale}” for the book's own words", hint=f"there are: {', '.join(locales())}"
    )


def _read(catalogue: bytes, language: str) -> tuple[dict[str, tuple[str, ...]], Callable[[int], int]]:
    """Return messages by msgid, and the function from a number to the index of its plural form.

    Babel parses. It is not shown the header, which is the first entry: for that it would load the parser
    of e-mail, 10 ms of every build. The plural rule it knows of itself.
    """
    _, _, entries = catalogue.partition(b"\n\n")
    if not entries.strip():  # English: the msgids are the words
        return {}, lambda n: int(n != 1)
    from gettext import c2py

    from babel.messages.pofile import read_po

    read = read_po(io.BytesIO(entries), locale=language)
    messages = {}
    for message in read:
        msgid, string = message.id, message.string
        forms = string if isinstance(string, tuple) else (string,)
        messages[msgid if isinstance(msgid, str) else msgid[0]] = tuple(map(str, forms))
    messages.pop("", None)
    return {msgid: forms for msgid, forms in messages.items() if all(forms)}, c2py(read.plural_expr)
