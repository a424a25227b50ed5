"""Every code has a planted fault that gives it, and nothing but it; sound books give no error."""

from __future__ import annotations

import pytest

from checks.books import archive, sound
from checks.faults import PLANTED, Planted
from checks.shapes import SHAPES
from companion.check import own_findings
from companion.check.codes import CODES
from companion.diagnostics import Code, Severity

QUIET = {"K109": "needs a book of 200 MB"}
HARMLESS = {"K206", "K230"}
"""What the books in the shapes of other programs have anyway: no cover, no word of their accessibility."""


@pytest.fixture
def found(tmp_path):
    def find(data: bytes):
        path = tmp_path / "book.epub"
        path.write_bytes(data)
        return own_findings(path)

    return find


def test_a_book_of_ours_gives_nothing_at_all(found):
    assert [str(one) for one in found(archive(sound()))] == []


@pytest.mark.parametrize("shape", SHAPES)
def test_a_sound_book_of_another_program_has_no_error(found, shape):
    errors = [str(one) for one in found(archive(SHAPES[shape]())) if one.fault.severity is Severity.ERROR]
    assert errors == []


@pytest.mark.parametrize("fault", PLANTED, ids=[fault.what for fault in PLANTED])
def test_a_planted_fault_gives_its_code_and_no_other(found, fault: Planted):
    everything = found(fault.book())
    codes = {one.fault.code for one in everything}
    assert codes - (HARMLESS - fault.codes) == fault.codes, "\n".join(map(str, everything))


def test_every_code_has_a_planted_fault():
    assert {code for fault in PLANTED for code in fault.codes} | set(QUIET) == set(CODES)


def test_codes_are_unlike_those_of_other_messages():
    assert not set(CODES) & {code.value for code in Code}


def test_places_are_counted_as_editors_count(found):
    fault = next(one for one in PLANTED if one.what == "link_dead")
    (finding,) = found(fault.book())
    assert str(finding.at).startswith("EPUB/c001.xhtml:13:")
    assert finding.message == "“Die Helfer” leads to #helfer: no element there has the id “helfer”"
