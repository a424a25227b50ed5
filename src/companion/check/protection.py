"""Protection against copying: in comes a book's archive; `CheckError` where its text is encrypted.

Obfuscated fonts are no protection (EPUB 3.3, "Font obfuscation") and a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from companion.check.codes import Finding, archive
from companion.check.container import Archive, DamagedError, TooLargeError
from companion.check.documents import parse
from companion.errors import CheckError
from companion.model.source import Location

_RECORD = "META-INF/encryption.xml"
_LIMIT = 10_000_000
_FONTS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
_RIGHTS = ("META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl")


def check_protection(source: Archive, title: str) -> Iterator[Finding]:
    """Raise `CheckError` for a protected book; yield what is noticed about obfuscated fonts."""
    if found := next((name for name in _RIGHTS if name in source), None):
        raise _protected(title, f"it has a {found}")
    if any(entry.flag_bits & 1 for entry in source.entries):
        raise _protected(title, "the archive has a password")
    if _RECORD in source:
        yield from _record(source, title)


def _record(source: Archive, title: str) -> Iterator[Finding]:
    at = Location(_RECORD)
    try:
        found = parse(_RECORD, source.read(_RECORD, _LIMIT))
    except (DamagedError, TooLargeError) as problem:
        yield Finding(archive.FONT_RECORD, f"it cannot be unpacked: {problem}", at)
        return
    if isinstance(found, Finding):
        yield Finding(archive.FONT_RECORD, found.message, found.at)
        return
    entries = list(found.root.iter("{*}EncryptedData"))
    for entry in entries:
        methods = {e.get("Algorithm") for e in entry.iter("{*}EncryptionMethod")}
        if not methods or not methods <= _FONTS:
            files = [e.get("URI") or "" for e in entry.iter("{*}CipherReference")]
            raise _protected(title, f"{files[0] if files else 'a file'} is encrypted")
    if entries:
        yield Finding(archive.ENCRYPTED_FONTS, f"{len(entries)} files are obfuscated", at)
    else:
        yield Finding(archive.FONT_RECORD, "it names no encrypted file", at)


def _protected(title: str, why: str) -> CheckError:
    return CheckError(
        f"“{title}” is protected (DRM) and cannot be checked: {why}",
        hint="check the book before it is protected",
    )
