"""The labelled cases: what is linked in a text, and what is not."""

from __future__ import annotations

import pytest

from quality.labelled import Case, cases


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.file}: {case.text}") for case in cases()])
def test_exactly_these_words_are_linked(case: Case):
    found = case.find(case.text)

    if case.known:
        assert found != case.wanted, f"mended, so no longer known to fail: {case.known}"
    else:
        assert found == case.wanted
