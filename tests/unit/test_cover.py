"""The drawn cover: nothing is cut, nothing is an empty box, and the same words give the same bytes."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from companion.render.cover import HEIGHT, WIDTH, draw_cover
from companion.render.lettering import PLAIN, STRONG, Face, drawable
from companion.render.png import grey_png
from companion.render.wrapping import unbroken, wrap

LONG = "„Wir schaffen das“ – wie ein Satz die Republik veränderte und warum er nachhallt"
MONSTER = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
SAMPLES = {
    "short": {"title": "IS"},
    "all known": {
        "title": "Die Anti-IS-Koalition",
        "authors": ("Anna Blüm",),
        "source": "https://www.example.org/a/b?c=d",
        "date": "1. März 2016",
    },
    "long": {
        "title": LONG * 3,
        "authors": ("Anna Blüm", "Łukasz Żółć", "Bundeszentrale für politische Bildung", "dpa"),
        "source": "Frankfurter Allgemeine Zeitung für Deutschland, Nr. 123, Politik und Gesellschaft",
        "date": "29. September 2025",
    },
    "one long word": {"title": MONSTER, "date": "1. März 2016"},
    "beyond all measure": {"title": "x" * 5000, "authors": ["y" * 99] * 99, "source": "z " * 999},
    "a date and nothing else": {"title": "", "date": "1. März 2016"},
    "nothing at all": {"title": ""},
}


def drawn(**words):
    known = {"authors": (), "source": "", "date": "", "footer": "with notes in English"}
    return draw_cover(**{**known, **words})


def picture(asset):
    return Image.open(io.BytesIO(asset.data)).convert("L")


def inked(image):
    """Return the box around all that is not white."""
    return ImageChops.invert(image).getbbox()


@pytest.mark.parametrize("name", SAMPLES)
def test_a_cover_is_a_small_picture_in_sixteen_greys(name):
    asset = drawn(**SAMPLES[name])
    image = Image.open(io.BytesIO(asset.data))

    assert (asset.name, asset.media_type, image.format) == ("cover.png", "image/png", "PNG")
    assert image.size == (WIDTH, HEIGHT) == (1400, 2240)
    assert len(asset.data) < 200_000
    assert len(image.convert("L").getcolors(256)) <= 16


@pytest.mark.parametrize("name", SAMPLES)
def test_no_letter_leaves_the_column(name):
    image = picture(drawn(**SAMPLES[name]))

    inside = inked(image.crop((10, 10, WIDTH - 10, HEIGHT - 10)))
    assert inside[0] + 10 >= 130
    assert inside[2] + 10 <= WIDTH - 130
    assert inside[1] + 10 >= 80
    assert inside[3] + 10 <= HEIGHT - 80


def test_letters_are_black_on_white():
    greys = {grey: count for count, grey in picture(drawn(title="IS")).getcolors(256)}

    assert greys[255] > 0.9 * WIDTH * HEIGHT
    assert greys[0] > 10_000


def test_the_same_words_give_the_same_bytes_in_any_hash_seed():
    code = (
        "import hashlib; from companion.render.cover import draw_cover; "
        f"a = draw_cover(title={LONG!r}, authors=('A B', 'Ç'), source='s', date='d', footer='f'); "
        "print(hashlib.sha256(a.data).hexdigest())"
    )
    here = draw_cover(title=LONG, authors=("A B", "Ç"), source="s", date="d", footer="f")
    for seed in ("1", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"}
        run = subprocess.run(
            [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
        )
        assert run.stdout.strip() == hashlib.sha256(here.data).hexdigest()


def test_an_address_is_shown_by_its_host():
    assert drawn(title="T", source="https://www.example.org/a/b?c=d") == drawn(
        title="T", source="example.org"
    )


def test_without_a_title_the_date_stands_in_its_place_and_else_the_source():
    assert drawn(title=" ", date="1925", source="s") == drawn(title="1925", source="s")
    assert drawn(title="", source="Zeitung") == drawn(title="Zeitung")


def test_other_words_give_another_picture():
    pictures = {drawn(title=title).data for title in ("Mossul", "Mosul", "mossul", "Mössul")}

    assert len(pictures) == 4


@pytest.mark.parametrize(
    "text",
    [
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789",
        "ÄÖÜäöüßẞ „Anführung“ ‚halbe‘ »Spitzen« «guillemets» ’ – — … • § € © ° & @ ! ? % / ( ) [ ] * + =",
        "ÀÁÂÃÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕØÙÚÛÝÞàáâãåæçèéêëìíîïðñòóôõøùúûýþÿ ¿ ¡",
        "ĀĂĄĆĊČĎĐĒĖĘĚĞĠĢĦĪĮİĶĹĽŁŃŅŇŌŐŒŔŘŚŞŠȘŢŤȚŪŮŰŲŴŶŸŹŻŽ āăąćċčďđēėęěğġģħīįıķĺľłńņňōőœŕřśşšșţťțūůűųŵŷźżž",
        "Москва Ελλάδα Tiếng Việt",
    ],
)
def test_the_letters_of_europe_are_there(text):
    assert drawable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mossul 東京 \U0001f30d!", "Mossul !"),
        ("Ĳsselmeer", "IJsselmeer"),
        ("soft\u00adhyphen", "softhyphen"),
        ("a\u0308rger", "ärger"),
        ("broken \ud83c", "broken"),
        ("two\n lines\u00a0of", "two lines of"),
        ("東京", ""),
    ],
)
def test_what_the_face_lacks_is_put_plainer_or_left_out(text, shown):
    assert drawable(text) == shown


@pytest.mark.parametrize("name", [PLAIN, STRONG])
def test_a_pair_that_gapes_is_drawn_together_and_both_weights_measure(name):
    face = Face(name)

    assert face.width("To", 100) < face.width("T", 100) + face.width("o", 100)
    assert face.width("no", 100) == pytest.approx(face.width("n", 100) + face.width("o", 100))
    assert face.width("To", 200) == pytest.approx(2 * face.width("To", 100))
    assert face.width("", 100) == 0


@given(st.text("abcdefgh äö-", max_size=80), st.integers(4, 30))
@example("Anti-IS-Koalition", 10)
def test_wrapping_loses_nothing_and_keeps_to_the_measure(text, width):
    lines = wrap(text, width, len)

    assert all(len(line) <= width for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == text.replace("-", "").replace(" ", "")
    if unbroken(text, width, len):
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_lines_are_even_and_break_after_hyphens_and_dashes():
    assert wrap("Die Anti-IS-Koalition", 10, len) == ["Die Anti-", "IS-", "Koalition"]
    assert wrap("eins zwei drei vier", 15, len) == ["eins zwei", "drei vier"]
    assert wrap("das ist – wie ich sage – so", 10, len) == ["das ist –", "wie ich", "sage – so"]


def test_a_word_wider_than_the_line_is_broken_at_a_syllable():
    assert wrap("Donaudampfschifffahrt", 13, len) == ["Donau-", "dampfschiff-", "fahrt"]


def test_a_word_without_syllables_is_broken_anywhere():
    assert wrap("mmmmmmmmmm", 6, len) == ["mmmm-", "mmmmmm"]


def test_a_picture_has_the_greys_it_was_given():
    rows = bytes([0x0F, 0x80, 0xFF, 0x12])

    image = Image.open(io.BytesIO(grey_png(rows, width=4, height=2)))

    assert [grey // 17 for grey in image.convert("L").tobytes()] == [0, 15, 8, 0, 15, 15, 1, 2]
    assert zlib.crc32(b"IEND").to_bytes(4, "big") == grey_png(rows, width=4, height=2)[-4:]
