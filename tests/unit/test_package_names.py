"""How authors are sorted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.package.names import file_as


@pytest.mark.parametrize(
    ("name", "sorted_as"),
    [
        ("Franz Kafka", "Kafka, Franz"),
        ("Johann Wolfgang von Goethe", "Goethe, Johann Wolfgang von"),
        ("Annette von Droste-Hülshoff", "Droste-Hülshoff, Annette von"),
        ("E. T. A. Hoffmann", "Hoffmann, E. T. A."),
        ("Marie-Luise O’Hara", "O’Hara, Marie-Luise"),
    ],
)
def test_a_person_is_sorted_by_the_family_name(name, sorted_as):
    assert file_as(name) == sorted_as


@pytest.mark.parametrize(
    "name",
    [
        "Novalis",
        "dpa",
        "Bundeszentrale für politische Bildung",
        "tagesschau.de",
        "DER SPIEGEL",
        "Kafka, Franz",
        "Müller & Söhne",
    ],
)
def test_what_is_not_clearly_a_person_stays_as_it_is(name):
    assert file_as(name) == name


@given(st.text())
def test_no_letter_of_a_name_is_lost(name):
    assert sorted(file_as(name).replace(",", "").split()) == sorted(name.replace(",", "").split())
