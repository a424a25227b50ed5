"""Which language a text is in, by its smallest words: in comes a text, out goes a tag, or nothing.

The lists are closed classes (articles, pronouns, prepositions, auxiliaries), without words that two of the
languages share. A guess is only made against a language that has a list here, and only where it is plain.
"""

from __future__ import annotations

import re

_LISTS = {
    "de": """
        der das und nicht ist ein eine einen einem einer dem auf mit für von sich auch als wird
        wurde sind im zum zur bei nach oder aber wie haben hatte werden durch über ich sie wir ihr
        ihre ihren seine seinen dass noch vom
    """,
    "en": """
        the of and to is that was for with as it by from or which has have had were are been be this
        his her their they not at when who its but also what into would there on
    """,
    "fr": """
        le les des est du et une dans pour que qui sur avec pas au aux par il elle nous vous sont
        était cette ces leur leurs mais être
    """,
    "es": """
        el los las del y una en por que con para su sus se lo como pero más fue está son este esta
        ser era
    """,
    "it": """
        il gli della delle dei di che è per una con non sono nel nella alla degli anche più era
        questo questa si
    """,
    "nl": """
        het een van en niet dat zijn voor met op aan te deze door ook wordt werd naar maar bij uit
    """,
    "pt": """
        o os do da dos das em um uma não que para com por se mais ao são foi é como mas ou pelo pela
    """,
}
_WORD = re.compile(r"[^\W\d_]+")


def _only(language: str) -> frozenset[str]:
    others = {word for other, words in _LISTS.items() if other != language for word in words.split()}
    return frozenset(_LISTS[language].split()) - others


_MARKS = {language: _only(language) for language in _LISTS}
_PLAIN = 0.12
"""Share of a text that such words have, at least, in the language they belong to."""
_FEWEST = 3
_TIMES = 6


def guess_language(text: str, said: str) -> str:
    """Return the language of a text where it plainly is another one than `said`, else nothing."""
    words = [word.lower() for word in _WORD.findall(text)]
    if said not in _MARKS or not words:
        return ""
    counts = {language: sum(word in marks for word in words) for language, marks in _MARKS.items()}
    best = max(counts, key=lambda language: counts[language])
    plain = counts[best] >= max(_FEWEST, _PLAIN * len(words))
    return best if best != said and plain and counts[best] > _TIMES * counts[said] else ""
