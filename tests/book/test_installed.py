"""What users get: the wheel, in an environment of its own, away from the checkout."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

from book.conftest import REPOSITORY
from book.opened import Opened

pytestmark = pytest.mark.slow


def run(*command: object, cwd: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.timeout(600)
def test_the_wheel_builds_the_sample_from_any_folder(tmp_path):
    wheels = tmp_path / "wheels"
    run(
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        wheels,
        REPOSITORY,
        cwd=tmp_path,
    )
    (wheel,) = wheels.glob("*.whl")
    venv.create(tmp_path / "clean", with_pip=True)
    python = tmp_path / "clean" / "bin" / "python"
    requirements = REPOSITORY / "requirements" / "run.txt"
    run(python, "-m", "pip", "install", "-q", "--require-hashes", "-r", requirements, cwd=tmp_path)
    run(python, "-m", "pip", "install", "-q", "--no-deps", wheel, cwd=tmp_path)
    article = tmp_path / "article.txt"
    article.write_bytes((REPOSITORY / "seeds" / "anti-is-koalition.txt").read_bytes())
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    companion = tmp_path / "clean" / "bin" / "companion"
    assert run(companion, "build", article, "-o", "x.epub", cwd=elsewhere) == "x.epub\n"
    headwords = {headword for _, _, headword in Opened((elsewhere / "x.epub").read_bytes()).links()}
    assert headwords >= {"IS", "Rakka", "Mossul", "CENTCOM"}
    assert run(companion, "styles", "list", cwd=elsewhere) == "default\n"
    assert "ebooklib" in run(companion, "doctor", cwd=elsewhere)
    inside = run(python, "-c", "import companion; print(companion.__file__)", cwd=elsewhere)
    assert str(tmp_path / "clean") in inside
