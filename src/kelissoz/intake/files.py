"""Finding files and reading their bytes, without waiting and without going in circles."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from kelissoz.intake.errors import IntakeError, printable

SUFFIXES = frozenset({".txt", ".html", ".htm", ".jsonl"})
ARCHIVES = (".zip", ".warc", ".warc.gz")
LARGEST = 64 * 1024 * 1024  # bytes; an article a thousand times longer than a long one

_REASONS = {
    errno.ENOENT: "there is no such file",
    errno.ENOTDIR: "there is no such file",
    errno.EACCES: "it may not be read (permission denied)",
    errno.EPERM: "it may not be read (permission denied)",
    errno.ELOOP: "its symbolic links go in a circle",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ENXIO: "it is not a file but a device or a socket",
}


def find_files(paths: Iterable[str | Path]) -> Iterator[Path]:
    """Every file to read: the given files, and of the given folders all ``.txt .html .htm .jsonl`` and archives.

    Files come in the order given, those of a folder sorted by path. Hidden files and folders are passed over.
    A folder that several links lead to is read once. What does not exist is handed on, so that the reader
    of it can say so.
    """
    for given in paths:
        path = Path(given)
        try:
            is_folder = path.is_dir()
        except (OSError, ValueError):
            is_folder = False
        if is_folder:
            yield from _inside(path)
        else:
            yield path


def _inside(folder: Path) -> Iterator[Path]:
    """The articles below ``folder``, sorted by path. In memory are only the names in the folders that lead to the
    present one. Folders are known by device and inode, so that a link up ends the way."""
    seen = set[tuple[int, int]]()
    waiting = [iter([(folder, True)])]
    while waiting:
        found = next(waiting[-1], None)
        if found is None:
            waiting.pop()
        elif not found[1]:
            yield found[0]
        elif (entries := _entries(found[0], seen)) is None:
            yield found[0]  # whoever reads it says why it cannot be opened
        else:
            waiting.append(entries)


def _entries(folder: Path, seen: set[tuple[int, int]]) -> Iterator[tuple[Path, bool]] | None:
    """The articles and folders in ``folder``, and which are folders; nothing of one that is in ``seen``. ``None``
    where it cannot be opened."""
    try:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in seen:
            return iter(())
        seen.add((status.st_dev, status.st_ino))
        with os.scandir(folder) as entries:
            names = sorted((entry.name, _is_folder(entry)) for entry in entries if _is_wanted(entry))
    except OSError:
        return None
    return ((folder / name, is_folder) for name, is_folder in names)


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    low = entry.name.lower()
    is_article = os.path.splitext(low)[1] in SUFFIXES or low.endswith(ARCHIVES)  # noqa: PTH122 (a Path a name is slow)
    return not entry.name.startswith(".") and (is_article or _is_folder(entry))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def size(path: Path) -> int:
    """The bytes of a file; 0 where there is none."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def content(path: Path) -> bytes:
    """The bytes of a regular file.

    Raises ``IntakeError`` for everything else: pipes and devices are refused and not waited for.
    """
    name = display(path)
    try:
        descriptor = open_regular(path)
        with os.fdopen(descriptor, "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise IntakeError(name, reason(error)) from error
    except ValueError as error:  # a NUL in the name
        raise IntakeError(name, "this is not the name of a file") from error
    if len(data) > LARGEST:
        raise IntakeError(name, f"it is larger than {LARGEST // 2**20} MB, which no article is")
    return data


def open_regular(path: Path) -> int:
    """A descriptor of a regular file. Raises ``IntakeError`` where it is something else, ``OSError`` as
    ``open``.

    Opened without blocking and checked afterwards: a pipe with no writer would hang a plain ``open``.
    """
    flags = (
        os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    )
    descriptor = os.open(path, flags)
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return descriptor
    os.close(descriptor)
    if stat.S_ISDIR(mode):
        unreadable = not os.access(path, os.R_OK | os.X_OK)
        why = (
            "the folder may not be opened (permission denied)" if unreadable else "it is a folder, not a file"
        )
    elif stat.S_ISFIFO(mode):
        why = "it is a pipe; give the text on standard input instead"
    else:
        why = "it is not a file but a device or a socket"
    raise IntakeError(display(path), why)


def reason(error: OSError) -> str:
    """Why a file could not be read, for a person."""
    return _REASONS.get(error.errno or 0) or f"it cannot be read ({error.strerror or error})"


def display(path: Path) -> str:
    """The path as it is shown and kept: bytes of the file system that are no characters become U+FFFD."""
    try:
        return printable(os.fsencode(path).decode("utf-8", "replace"))
    except UnicodeError:
        return printable(str(path))


def place(path: Path) -> str:
    """What names a file among all files, however it was reached: the resolved path, in NFC.

    NFC since some file systems hand out ``й`` in two characters and others in one.
    """
    try:
        resolved = path.resolve()
    except (OSError, RuntimeError, ValueError):
        resolved = path.absolute()
    return unicodedata.normalize("NFC", resolved.as_posix())
