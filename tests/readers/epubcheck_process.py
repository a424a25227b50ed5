"""Holds EPUBCheck's Java open and checks the books that it is told to. Started by `epubcheck.py`.

In: the Java home and the jar as arguments; on standard input a line of JSON `[book, report]` for each book.
Out: the reports as files, a line `done` each on standard output. Java's own printing goes to standard error.
A process of its own, as Java and a Python test run would quarrel over signals.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import jpype

# Quick to start rather than quick in the long run; both have been in Java for long.
JAVA_OPTIONS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true")
# `--usage` adds the lowest level; the reports hold all the others anyway.
CHECK_OPTIONS = ("--quiet", "--usage", "--locale", "en", "--json")


def main(java_home: str, jar: str) -> None:
    """Answer each line until there are no more."""
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        library = jpype.getDefaultJVMPath() if not java_home else _library(Path(java_home))
        jpype.startJVM(library, *JAVA_OPTIONS, classpath=[jar, str(Path(jar).parent / "lib" / "*")])
        checker = jpype.JClass("com.adobe.epubcheck.tool.EpubChecker")
        for line in sys.stdin:
            book, report = json.loads(line)
            arguments = [book, *CHECK_OPTIONS, report]
            checker().run(jpype.JArray(jpype.JString)(arguments))
            print("done", file=answers, flush=True)


def _library(java_home: Path) -> str:
    names = {"darwin": "libjvm.dylib"}
    return str(java_home / "lib" / "server" / names.get(sys.platform, "libjvm.so"))


if __name__ == "__main__":
    main(*sys.argv[1:])
