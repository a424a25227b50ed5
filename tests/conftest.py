"""Fixtures for the real parts of the harness: `epubcheck`, `ace`, `axe`, `foliate`.

A part that is missing fails the test on a build machine and skips it, with the way out, on anybody else's.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import tools
from readers.ace import Ace
from readers.axe import Axe
from readers.epubcheck import EpubCheck, running_epubcheck
from readers.foliate import Foliate
from readers.programs import Node


def _part(name: str) -> Path:
    """Return where a part is, or end the test the way this machine wants it."""
    try:
        return tools.PARTS[name].find()
    except tools.MissingError as error:
        if tools.on_build_machine():
            pytest.fail(f"{name} is missing on a build machine: {error}", pytrace=False)
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def epubcheck() -> Iterator[EpubCheck]:
    """EPUBCheck, started once: `epubcheck.check([book])[book]` is the list of its messages."""
    with running_epubcheck(_part("java")) as checker:
        yield checker


@pytest.fixture(scope="session")
def _node() -> Node:
    _part("readers")
    return Node(_part("node"), _part("chromium"))


@pytest.fixture(scope="session")
def ace(_node: Node) -> Ace:
    """Ace by DAISY: `ace.check(book)` is the list of its findings."""
    return Ace(_node)


@pytest.fixture(scope="session")
def axe(_node: Node) -> Axe:
    """axe-core: `axe.check(book)` is the list of its violations."""
    return Axe(_node)


@pytest.fixture(scope="session")
def foliate(_node: Node) -> Foliate:
    """foliate-js in Chromium: `foliate.tap_notes(book)`, `.tap_everything(book)`, `.picture(book, png)`."""
    return Foliate(_node)


def pytest_terminal_summary(terminalreporter) -> None:
    """Show the tables that tests record, under the results."""
    for report in terminalreporter.stats.get("passed", []) + terminalreporter.stats.get("failed", []):
        for name, table in report.user_properties if report.when == "call" else ():
            if name == "table":
                terminalreporter.section(report.nodeid.rpartition("/")[2])
                terminalreporter.write_line(table)
