"""Language tags: in comes a tag, out goes what is wrong with it.

Shape by RFC 5646, section 2.1. Of two letters only those of ISO 639-1 are known to any reader; of the
thousands of three letters all are let pass.
"""

from __future__ import annotations

import re

from companion.model.language import LANGUAGE_TAG, primary_subtag


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TAG = re.compile(LANGUAGE_TAG)
_PRIVATE = re.compile(r"[Xx](-[A-Za-z0-9]{1,8})+")
_OLD = frozenset({"i-default", "i-klingon", "i-lux", "i-navajo", "en-gb-oed", "zh-min", "art-lojban"})
_TWO_LETTERS = _words("""
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id
    ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li
    ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa
    pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th
    ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
""")
"""ISO 639-1, with the codes that it had once."""


UNKNOWN = frozenset({"c", "posix", "und", "mis", "mul", "zxx"})
"""What programs write that know no language: the C library's name for none (pandoc), ISO 639-2's."""


def demand_tag(tag: str) -> str:
    """Return what is wrong with a tag, in words, empty if nothing is."""
    if not tag:
        return "it is empty"
    if _PRIVATE.fullmatch(tag) or tag.lower() in _OLD | UNKNOWN:
        return ""
    if not _TAG.fullmatch(tag):
        return "it has not the shape of a language tag"
    primary = primary_subtag(tag)
    return f"no language is called “{primary}”" if len(primary) == 2 and primary not in _TWO_LETTERS else ""
