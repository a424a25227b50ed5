"""Forms that are spelled like another word: what must be true around one for it to be the term's.

Each condition is a value with one method, `holds(text, span)`. What the words around a form mean is asked
of the language.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from companion.languages import Inflector
from companion.match.around import begins_sentence
from companion.match.brackets import is_parted
from companion.match.sentences import SENTENCE_END
from companion.model.forms import Homograph, Rule
from companion.model.text import Span

_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s+$")
_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[^\w\s]")
_NEAR = 40
"""How far, in characters, the words before are looked for."""
_FAR = 80
"""How far, in characters, the words behind are looked for."""
_SENTENCE = 400
"""How far, in characters, the mark at the end of the sentence is looked for."""
_MARKS = frozenset('.!?;:,…()[]“”"«»‹›–—')
VERBS = frozenset((Rule.VERB, Rule.SEPARATED_VERB, Rule.IDIOM))
_MAYBE_NOUNS = VERBS | {Rule.ADJECTIVE, Rule.PARTICIPLE}


class Initial(NamedTuple):
    """A lower-case form with a capital, which only the start of a sentence can give it."""

    inflector: Inflector
    rule: Rule
    """What made the form."""

    def holds(self, text: str, span: Span) -> bool:
        """Tell whether a sentence begins at the span, with this form and not with a noun.

        A finite verb that could be a noun (*Macht*) is one unless a pronoun or an article follows, an
        adjective (*Grüne*) unless a capital does; an adverb or preposition (*Abseits*) never is.
        """
        if not begins_sentence(text, span.start):
            return False
        word = text[span.start : span.end]
        if self.rule in VERBS and self.inflector.is_also_adjective(word.lower()):
            other = Homograph.ADJECTIVE_OF_VERB
            if self.inflector.is_other(other, word.lower(), (), _behind(text, span)):
                return False
        if self.rule not in _MAYBE_NOUNS or not self.inflector.starts_noun(word):
            return True
        if self.rule in VERBS:
            return _opens_with_verb(text, span, self.inflector)
        return _next_word(text, span)[:1].isupper()


class NotVerb(NamedTuple):
    """A noun that a verb of the glossary is spelled like at the start of a sentence: *Macht er …*."""

    inflector: Inflector

    def holds(self, text: str, span: Span) -> bool:
        """Tell whether the span is the noun."""
        if not begins_sentence(text, span.start):
            return True
        other = Unsure(self.inflector, Homograph.OPENING)
        return not _opens_with_verb(text, span, self.inflector) and other.holds(text, span)


class Unsure(NamedTuple):
    """A form that another word has as well: *Er gleiche ihm*, but *die gleiche Frage*."""

    inflector: Inflector
    other: Homograph
    headword: str = ""
    """What the form is of; asked for verbs alone."""

    def holds(self, text: str, span: Span) -> bool:
        """Tell whether the span is the term's form, by the words around it."""
        if self.other is Homograph.PARTED:
            return not is_parted(text, span, self.headword, self.inflector)
        if self.other is Homograph.OPENING and not begins_sentence(text, span.start):
            return True
        word = text[span.start : span.end]
        return not self.inflector.is_other(self.other, word, _ahead(text, span), _behind(text, span))


class AmongCapitals(NamedTuple):
    """A short word in capitals, which is none of its own: *DER RAT TAGT*, but not the acronym *RAT*."""

    def holds(self, text: str, span: Span) -> bool:
        """Tell whether the next word on one side, of three letters or more, is in capitals as well."""
        after = _NEXT_WORD.match(text, span.end)
        before = _LAST_WORD.search(text, max(0, span.start - _NEAR), span.start)
        return any(found and len(found[1]) > 2 and found[1].isupper() for found in (before, after))


def _next_word(text: str, span: Span) -> str:
    found = _NEXT_WORD.match(text, span.end)
    return found[1] if found else ""


def _ahead(text: str, span: Span) -> list[str]:
    """Return the words before the span, from the last mark on."""
    tokens = _TOKEN.findall(text, max(0, span.start - _NEAR), span.start)
    start = next((k for k in range(len(tokens), 0, -1) if tokens[k - 1] in _MARKS), 0)
    return tokens[start:]


def _behind(text: str, span: Span) -> list[str]:
    """Return the words behind the span and the commas between them, up to the next other mark."""
    tokens = _TOKEN.findall(text, span.end, span.end + _FAR)
    stop = next((k for k, word in enumerate(tokens) if word in _MARKS and word != ","), len(tokens))
    return tokens[:stop]


def _opens_with_verb(text: str, span: Span, inflector: Inflector) -> bool:
    """Tell whether a word that begins a sentence, and may be a noun, is the verb: *Macht er …*.

    A pronoun or an article follows a verb there and hardly a noun; in a question a name or noun does too.
    """
    following = _next_word(text, span)
    if following in inflector.followers:
        return True
    end = SENTENCE_END.search(text, span.end, span.end + _SENTENCE)
    return following[:1].isupper() and end is not None and end[0] == "?"
