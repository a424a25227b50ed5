"""Work in a second process gives what the same work gives in the first."""

from __future__ import annotations

import os

import pytest

from companion.cli.aside import in_second_process


def test_the_result_comes_from_another_process():
    assert in_second_process(os.getpid)() != os.getpid()


def test_a_result_larger_than_a_pipe_comes_whole():
    assert in_second_process(lambda: b"x" * 5_000_000)() == b"x" * 5_000_000


def test_what_goes_wrong_there_is_raised_here():
    def work() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        in_second_process(work)()


def test_what_dies_there_is_done_here():
    here = os.getpid()

    def work() -> int:
        if os.getpid() != here:
            os._exit(3)
        return here

    assert in_second_process(work)() == here
