"""The book's own words, in every locale that there is a catalogue for."""

from __future__ import annotations

import ast
import datetime as dt
import io
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import companion
from companion.errors import ResourceError
from companion.render.strings import demand_language, load_strings, locale_for, locales

SOURCE = Path(companion.__file__).parent
CATALOGUES = SOURCE / "render" / "locales"
FOREIGN = [locale for locale in locales() if locale != "en"]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")


def catalogue(locale):
    return read_po(io.BytesIO((CATALOGUES / f"{locale}.po").read_bytes()), locale=locale, abort_invalid=True)


def ids(message):
    return message.id if isinstance(message.id, tuple) else (message.id,)


def strings_of(message):
    return message.string if isinstance(message.string, tuple) else (message.string,)


def used_in_source():
    """Return the msgids of all calls of `strings.text("…")` and `strings.count("…", "…", n)`."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if not ast.unparse(node.func.value).endswith("strings"):
                continue
            wanted = {"text": 1, "count": 2}.get(node.func.attr, 0)
            constants = [a.value for a in node.args[:wanted] if isinstance(a, ast.Constant)]
            if wanted and len(constants) == wanted and all(isinstance(value, str) for value in constants):
                found.add(tuple(constants))
    return found


def test_there_are_catalogues_for_english_and_german_at_least():
    assert {"de", "en"} <= set(locales())


def test_the_program_uses_words_at_all():
    assert ("Glossary",) in used_in_source()


@pytest.mark.parametrize("locale", FOREIGN)
def test_every_word_that_the_program_uses_is_translated(locale):
    translated = {ids(message) for message in catalogue(locale) if message.id and all(strings_of(message))}

    assert used_in_source() - translated == set()


def test_all_catalogues_translate_the_same_words():
    assert len({frozenset(ids(message) for message in catalogue(locale)) for locale in FOREIGN}) == 1


@pytest.mark.parametrize("locale", FOREIGN)
def test_no_translation_is_empty_or_loses_a_placeholder(locale):
    for message in catalogue(locale):
        if message.id:
            for words in strings_of(message):
                assert words.strip()
                assert sorted(PLACEHOLDER.findall(words)) == sorted(PLACEHOLDER.findall(ids(message)[-1])), (
                    words
                )


@pytest.mark.parametrize("locale", locales())
def test_the_header_stands_first_and_its_plural_rule_is_the_one_that_is_used(locale):
    text = (CATALOGUES / f"{locale}.po").read_text(encoding="utf-8")
    header, _, entries = text.partition("\n\n")
    babel_knows = read_po(io.BytesIO(b""), locale=locale).plural_forms

    assert f'"Plural-Forms: {babel_knows};\\n"'.replace(";;", ";") in header
    assert f'"Language: {locale}\\n"' in header
    assert 'msgid ""\nmsgstr ""' not in entries


@pytest.mark.parametrize("locale", locales())
def test_a_plural_has_as_many_forms_as_the_language(locale):
    read = catalogue(locale)

    assert {len(m.string) for m in read if isinstance(m.id, tuple)} <= {read.num_plurals}


def test_words_and_values_come_in_the_language():
    german = load_strings("de")

    assert german.text("Glossary") == "Glossar"
    assert (
        german.text("Notes in %(language)s", language=german.language_name("en"))
        == "Anmerkungen auf Englisch"
    )


@pytest.mark.parametrize(
    ("locale", "n", "said"),
    [
        ("de", 0, "0 Anmerkungen"),
        ("de", 1, "1 Anmerkung"),
        ("de", 2, "2 Anmerkungen"),
        ("en", 0, "0 notes"),
        ("en", 1, "1 note"),
        ("fr", 0, "0 note"),
        ("fr", 2, "2 notes"),
    ],
)
def test_numbers_choose_the_plural_form_of_the_language(locale, n, said):
    assert load_strings(locale).count("%(count)s note", "%(count)s notes", n) == said


@pytest.mark.parametrize(
    ("locale", "said"),
    [("de", "1. März 2016"), ("en", "March 1, 2016"), ("en-GB", "1 March 2016"), ("fr", "1 mars 2016")],
)
def test_dates_are_written_out(locale, said):
    assert load_strings(locale).date(dt.date(2016, 3, 1)) == said


@pytest.mark.parametrize(
    ("locale", "said"), [("de", "12.345 Stellen"), ("en", "12,345 places"), ("es", "12.345 lugares")]
)
def test_large_numbers_are_separated_as_in_the_locale(locale, said):
    assert load_strings(locale).count("%(count)s place", "%(count)s places", 12345) == said


@pytest.mark.parametrize(
    ("tag", "name"),
    [("en", "Englisch"), ("de-AT", "Deutsch (Österreich)"), ("tlh", "Klingonisch"), ("qqq", "qqq")],
)
def test_languages_are_called_by_their_names(tag, name):
    assert load_strings("de").language_name(tag) == name


@pytest.mark.parametrize(
    ("asked", "tag"), [("de-CH", "de-CH"), ("de_DE", "de-DE"), ("DE", "de"), ("de_DE.UTF-8", "de-DE")]
)
def test_a_region_has_the_words_of_its_language(asked, tag):
    strings = load_strings(asked)

    assert (strings.locale, strings.text("Contents")) == (tag, "Inhalt")


@pytest.mark.parametrize("locale", ["zh", "xx", "", "german", "../de", "de DE", "@"])
def test_an_unknown_locale_is_an_error_that_lists_the_known_ones(locale):
    with pytest.raises(ResourceError) as caught:
        load_strings(locale)

    assert caught.value.exit_code == 5
    assert caught.value.hint == "there are: " + ", ".join(locales())


def test_what_a_catalogue_lacks_comes_back_in_english():
    assert load_strings("de").text("100 % new") == "100 % new"
    assert load_strings("de").count("%(count)s new thing", "%(count)s new things", 1) == "1 new thing"


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("de-AT", "de-AT"),
        ("fr", "fr"),
        ("en-x-home", "en"),
        ("de-1996", "de-1996"),
        ("ar", "en"),
        ("DE", "DE"),
    ],
)
def test_a_language_of_notes_has_the_locale_nearest_to_it(language, locale):
    assert locale_for(language) == locale
    load_strings(locale)


@pytest.mark.parametrize("tag", ["", "qq", "german", "de_DE", "de-a", "de-AB-CD", "de-Latn-Latn", "de-AT-AT"])
def test_what_no_e_book_takes_for_a_language_is_refused(tag):
    with pytest.raises(ResourceError):
        demand_language(tag)
