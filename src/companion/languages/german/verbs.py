"""Verbs: every form of one, written together and apart.

In: an infinitive. Out: its conjugation. This is the only module that knows the library `ablaut`; a verb
that it refuses is conjugated by the weak endings.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from companion.languages.german.adjectives import with_endings
from companion.languages.german.closed_classes import PARTICLES, words
from companion.model.forms import Rule, Separated

_WAVERING = ("durch", "über", "um", "unter", "wider")
"""Prefixes that part from some verbs and not from others, some verbs doing both (*umgehen*)."""
_ALSO_PART = words("""
    durchwandern durchwühlen übersetzen überführen übergehen überhängen überlegen überkochen überquellen
    überschwappen überstreifen überstülpen überwechseln überstehen umpflanzen umspülen unterhalten unterlegen
    unterziehen unterfassen unterhaken untersinken
    """)
"""Verbs that the library keeps whole and usage parts as well: *setzte mit der Fähre über*."""
_STRONG_AS_WELL = {
    "schaffen": ("schuf", "schüf", "geschaffen"),
    "bewegen": ("bewog", "bewög", "bewogen"),
    "hauen": ("hieb", "hieb", "gehauen"),
    "weben": ("wob", "wöb", "gewoben"),
    "melken": ("molk", "mölk", "gemolken"),
    "sieden": ("sott", "sött", "gesotten"),
    "backen": ("buk", "bük", "gebacken"),
}
"""Verbs that are weak to the library: past, stem of its subjunctive, participle of the strong one."""
_WEAK_AS_WELL = words("wiegen saugen schleifen gären glimmen scheren erschrecken schwellen quellen schmelzen")
_ENDS_OF_WEAK_AS_WELL = ("senden", "wenden", "hängen")
"""Verbs that are strong to the library, and ends of such verbs."""
_MAY_STAND_ALONE = words("""
    bekannt bleiben fallen fertig gefangen kennen liegen nahe schätzen sitzen spazieren stecken stehen übrig
    verloren zufrieden zurück zusammen
    """)
"""First parts that from 1996 to 2006 were written as words: *kennen gelernt*."""
_NEVER_PART = ("unterschreiben", "unterliegen")
"""Verbs that the library parts and usage does not."""
_INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "hinter")
_TENSES = ("present", "preterite", "konjunktiv1", "konjunktiv2", "imperative")


class Conjugation(NamedTuple):
    """The forms of a verb; of a separable one without its particle where they stand apart."""

    infinitive: str
    particle: str
    """*auf* of *aufstocken*; empty where nothing parts."""
    finite: tuple[str, ...]
    """*stocke*, *stockst* …, *stockte* …; the imperative is among them."""
    past_participles: tuple[str, ...]
    present_participle: str
    zu_infinitive: str
    """*aufzustocken* in one word; empty where *zu* stands apart."""


def conjugate(infinitive: str) -> Conjugation:
    """Return the conjugation of an infinitive; what is none comes back with the endings of a weak verb."""
    try:
        import ablaut
    except ImportError:  # no wheel for this machine
        return _weak(infinitive)
    if infinitive.endswith("sein") and infinitive.removesuffix("sein") in PARTICLES:
        return _with_sein(infinitive.removesuffix("sein"), conjugate("sein"))
    try:
        made = ablaut.conjugate(infinitive)
    except ValueError:  # not an infinitive to ablaut
        return _weak(infinitive)
    whole = _with_second(_complete(infinitive, _finite_forms(made), made))
    if infinitive not in _ALSO_PART:
        return whole
    particle = next(front for front in _WAVERING if infinitive.startswith(front))
    return _parted(whole, particle, conjugate(infinitive[len(particle) :]))


def _with_sein(particle: str, base: Conjugation) -> Conjugation:
    """Return a verb like *dabeisein*, which the library does not know to part."""
    return base._replace(
        infinitive=particle + base.infinitive,
        particle=particle,
        past_participles=tuple(particle + each for each in base.past_participles),
        present_participle=particle + base.present_participle,
        zu_infinitive=f"{particle}zu{base.infinitive}",
    )


def _with_second(verb: Conjugation) -> Conjugation:
    """Add the other conjugation of a verb that has a strong and a weak one: *schuf*, *sendete*."""
    infinitive = verb.infinitive
    strong = _STRONG_AS_WELL.get(infinitive)
    if strong is not None:
        past, subjunctive, participle = strong
        finite = (*(past + end for end in ("", "st", "en", "t")), *(subjunctive + end for end in ("e", "en")))
        participles: tuple[str, ...] = (participle,)
    elif infinitive in _WEAK_AS_WELL or infinitive.endswith(_ENDS_OF_WEAK_AS_WELL):
        weak = _weak(infinitive)
        if weak.particle != verb.particle:
            return verb
        finite, participles = weak.finite, weak.past_participles
    else:
        return verb
    return verb._replace(
        finite=tuple(dict.fromkeys((*verb.finite, *finite))),
        past_participles=tuple(dict.fromkeys((*verb.past_participles, *participles))),
    )


def _finite_forms(made: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for tense in _TENSES for form in getattr(made, tense) if form))


def _parted(whole: Conjugation, particle: str, base: Conjugation) -> Conjugation:
    """Add to a verb what it looks like when it parts: *setzte … über*, *übergesetzt*, *überzusetzen*."""
    return whole._replace(
        particle=particle,
        finite=tuple(form.removeprefix(particle) for form in whole.finite),
        past_participles=(*whole.past_participles, *(particle + each for each in base.past_participles)),
        zu_infinitive=f"{particle}zu{base.infinitive}",
    )


def _complete(infinitive: str, finite: tuple[str, ...], made: Any) -> Conjugation:
    """Part the particle from the finite forms, and add what the library leaves out."""
    particle = finite[0].rpartition(" ")[2] if " " in finite[0] else ""
    bare = [form.removesuffix(" " + particle) for form in finite] if particle else list(finite)
    if infinitive.endswith("eln"):  # handle and handele
        bare += [form[:-2] + "ele" for form in bare if form.endswith("le") and not form.endswith("ele")]
    elif infinitive.endswith("ern"):  # ändere and ändre
        bare += [form[:-3] + "re" for form in bare if form.endswith("ere")]
    participles = [made.past_participle]
    if particle in _WAVERING:  # umgegangen and umgangen
        participles.append(participles[0].replace(particle + "ge", particle, 1))
    if infinitive in _NEVER_PART:
        together = tuple(particle + form for form in bare)
        return Conjugation(infinitive, "", together, (participles[-1],), made.present_participle, "")
    joined = made.zu_infinitive
    return Conjugation(
        infinitive,
        particle,
        tuple(dict.fromkeys(bare)),
        tuple(dict.fromkeys(participles)),
        infinitive[:-1] + "end" if infinitive.endswith("tun") else made.present_participle,
        "" if " " in joined else joined,
    )


def _weak(infinitive: str) -> Conjugation:
    """Conjugate by the weak endings: *faxen*, *faxt*, *faxte*, *gefaxt*."""
    particle = _particle_of(infinitive)
    base = infinitive[len(particle) :]
    stem = base[:-1] if base.endswith(("eln", "ern")) else base.removesuffix("n").removesuffix("e")
    link = "e" if stem.endswith(("d", "t", "chn", "ffn", "gn", "dm", "tm")) else ""
    du = "t" if stem.endswith(("s", "ß", "x", "z")) else "st"
    endings = ("e", link + du, link + "t", "est", "et", *(link + end for end in ("te", "test", "ten", "tet")))
    ge = "" if base.endswith("ieren") or base.startswith(_INSEPARABLE) else "ge"
    return Conjugation(
        infinitive,
        particle,
        tuple(dict.fromkeys((base, *([] if link or not ge else [stem]), *(stem + end for end in endings)))),
        (f"{particle}{ge}{stem}{link}t",),
        infinitive + "d",
        f"{particle}zu{base}" if particle else "",
    )


def _particle_of(infinitive: str) -> str:
    """Return the longest separable particle that leaves a verb of four letters or more."""
    for cut in range(len(infinitive) - 4, 1, -1):
        if infinitive[:cut] in PARTICLES and infinitive[:cut] not in _WAVERING:
            return infinitive[:cut]
    return ""


def written_together(verb: Conjugation) -> dict[str, Rule]:
    """Return the forms of one word, the infinitive first: *aufstocken*, *aufstockte*, *aufgestockt*."""
    forms = {verb.infinitive: Rule.HEADWORD}
    for finite in verb.finite:
        forms.setdefault(verb.particle + finite, Rule.VERB)
    if verb.zu_infinitive:
        forms.setdefault(verb.zu_infinitive, Rule.VERB)
    for participle in (*verb.past_participles, verb.present_participle):
        forms.setdefault(participle, Rule.PARTICIPLE)
        for declined in with_endings(participle):
            forms.setdefault(declined, Rule.PARTICIPLE)
    if verb.particle in _MAY_STAND_ALONE or verb.particle.endswith("einander"):
        forms |= _as_words(verb)
    if verb.particle:  # der aufzustockende Betrag
        for declined in with_endings(f"{verb.particle}zu{verb.present_participle[len(verb.particle) :]}"):
            forms.setdefault(declined, Rule.PARTICIPLE)
    return forms


def _as_words(verb: Conjugation) -> dict[str, Rule]:
    """Return the infinitives and participles with the first part as a word: *kennen zu lernen*."""
    size = len(verb.particle)
    bare = [verb.infinitive[size:], f"zu {verb.infinitive[size:]}"]
    bare += [
        form[size:]
        for participle in verb.past_participles
        for form in (participle, *with_endings(participle))
    ]
    return dict.fromkeys([f"{verb.particle} {form}" for form in bare], Rule.SPELLING)


def apart(verb: Conjugation, fixed: str, rule: Rule) -> tuple[Separated, ...]:
    """Return each finite form with what stands apart: *stockte* … *auf*, *setzte* … *außer Gefecht*."""
    rest = " ".join(word for word in (fixed, verb.particle) if word)
    return tuple(Separated(finite, rest, rule) for finite in verb.finite) if rest else ()
