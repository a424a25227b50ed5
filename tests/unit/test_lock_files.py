"""The lock files name what `pyproject.toml` asks for, by hash, and nobody's server."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = {
    "run.txt": ("build",),
    "dev.txt": ("build", "test", "lint"),
    "bench.txt": ("bench",),
    "java.txt": ("java",),
    "node.txt": ("node",),
}
ALONE = {"java.txt", "node.txt"}  # added to an environment that has the project's own requirements

each_lock_file = pytest.mark.parametrize("name", GROUPS)
every_file = pytest.mark.parametrize("name", [path.name for path in (ROOT / "requirements").glob("*.txt")])


def lock(name: str) -> str:
    return (ROOT / "requirements" / name).read_text(encoding="utf-8")


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted(name: str) -> dict[str, str]:
    """Return the packages that a lock file must name, with what is asked of their version."""
    asked = [one for group in GROUPS[name] for one in PROJECT["dependency-groups"][group]]
    asked += [] if name in ALONE else PROJECT["project"]["dependencies"]
    pairs = [re.match(r"([\w.-]+)(.*)", one).groups() for one in asked]
    return {plain(package): version for package, version in pairs}


@each_lock_file
def test_every_package_asked_for_is_locked(name: str) -> None:
    locked = {plain(package) for package in re.findall(r"^([\w.-]+)==", lock(name), re.MULTILINE)}

    assert set(wanted(name)) <= locked, "run `make lock`"


@each_lock_file
def test_an_exact_version_is_locked_as_asked(name: str) -> None:
    exact = {package: version for package, version in wanted(name).items() if version.startswith("==")}

    assert [
        one for one in exact.items() if not re.search(rf"^{one[0]}{one[1]}\b", lock(name), re.MULTILINE)
    ] == []


@every_file
def test_every_pin_has_a_hash_and_none_an_address(name: str) -> None:
    pins = re.split(r"\n(?=\S)", lock(name).strip())

    assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []
    assert "://" not in lock(name)
    assert not re.search(r"^\s*--(?!hash)", lock(name), re.MULTILINE)


def test_the_packages_of_the_readers_are_locked_without_addresses() -> None:
    text = (ROOT / "tests" / "readers" / "package-lock.json").read_text(encoding="utf-8")

    assert '"resolved"' not in text
    assert '"integrity"' in text
