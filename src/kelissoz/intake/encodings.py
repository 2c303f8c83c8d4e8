"""Bytes to text: UTF-8, UTF-16 and UTF-32 with a mark or without, and the eight-bit codes of older Kazakh
files.

Eight-bit Cyrillic: Windows-1251 has no ә ғ қ ң ө ұ ү һ. Files that have them use KZ-1048 (the Kazakh standard
STRK1048-2002) or PTCP154, which put them in the places of letters that Kazakh does not need. A file whose
Kazakh letters were lost on the way (``?аза?стан``) is refused: no name in it could be trusted.
"""

from __future__ import annotations

import codecs
import re

from kelissoz.intake.errors import IntakeError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the one of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_FORMATS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word document or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"WARC/", "a web archive"),
    (b"From: <Saved by", "a web page saved as one file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_EIGHT_BIT = ("cp1251", "kz1048", "ptcp154", "koi8-r", "cp866", "iso8859-5")
_TEXT_BYTES = bytes(range(0x20, 0x7F)) + b"\t\n\v\f\r\x1b" + bytes(range(0x80, 0x100))
_HIGH_BYTES = frozenset({0x00, 0x01, 0x04, 0x06, 0x1E, 0x20, 0xFB, 0xFE})  # Latin, Cyrillic, Arabic, dashes
_CONTROL_HIGH_BYTES = bytes({0x00, 0x01, 0x04, 0x06})  # of these, the ones that no UTF-8 text contains
_SAMPLE = 20_000
_SMALL = "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі"
_CAPITALS = _SMALL.upper()
_PUNCTUATION = "«»–—“”„‘’…№\u00a0\u00ad©•°"
_KAZAKH = re.compile("[әғқңөұүһ]", re.IGNORECASE)
_LOST = re.compile(r"[а-яё]\?+[а-яё]", re.IGNORECASE)
_CYRILLIC_WORD = re.compile(r"[а-яё]{2,}", re.IGNORECASE)
_SURROGATE_BYTES = re.compile(b"\xed[\xa0-\xbf][\x80-\xbf]")  # one, not three broken characters
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, source: str, declared: str | None = None) -> str:
    """The text of ``data`` without its byte order mark, newline characters as they are.

    ``declared`` is what a page or a server calls the encoding; it is heard only where the bytes are not
    Unicode. Characters that are only half there (a cut file, a lone surrogate) become U+FFFD.
    Raises ``IntakeError``, with ``source`` in the message, where the bytes are not text.
    """
    for start, what in _OTHER_FORMATS:
        if data.startswith(start):
            raise IntakeError(source, f"it is {what}; save its text as a plain text file")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return whole(data[len(mark) :].decode(encoding, "replace"))
    wide = _utf16_without_mark(data)
    if wide is not None:
        return whole(data.decode(wide, "replace"))
    if _is_binary(data):
        raise IntakeError(source, "it is not a text but a binary file")
    text = _utf8(data)
    if text is None:
        text = _eight_bit(data, source, declared)
    if _kazakh_letters_lost(text):
        raise IntakeError(
            source, "its Kazakh letters have been lost (they are question marks); get it again as UTF-8"
        )
    return text


def whole(text: str) -> str:
    """``text`` with U+FFFD in the place of each lone surrogate, which no file and no page could hold."""
    return _SURROGATE.sub("\ufffd", text)


def _utf16_without_mark(data: bytes) -> str | None:
    """Which UTF-16 it is, told by the bytes that choose the alphabet: 04 in Cyrillic, 06 in Arabic, 00 in
    Latin."""
    sample = data[: _SAMPLE // 2 * 2]
    if len(sample) < 4:
        return None
    shares = []
    for half in (sample[1::2], sample[0::2]):
        control = len(half) - len(half.translate(None, _CONTROL_HIGH_BYTES))
        known = sum(half.count(byte) for byte in _HIGH_BYTES)
        shares.append((control / len(half), known / len(half)))
    (little_control, little), (big_control, big) = shares
    if little > 0.9 and little_control > 0.6 and big_control < 0.4:
        return "utf-16-le"
    if big > 0.9 and big_control > 0.6 and little_control < 0.4:
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    """More control characters than damage explains; a NUL or two that slipped in do not make a text
    binary."""
    controls = len(data.translate(None, _TEXT_BYTES))
    return controls > 2 + len(data) // 100


def _utf8(data: bytes) -> str | None:
    """UTF-8, also with a few broken characters (a file cut in the middle of one); ``None`` if it is not
    that."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _SURROGATE_BYTES.sub("\ufffd".encode(), data).decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return text if broken * 10 <= beyond_ascii else None


def _eight_bit(data: bytes, source: str, declared: str | None) -> str:
    """The code page that gives the most Cyrillic small letters, Windows-1251 where several are as good."""
    encodings = [*_declared(declared), *_EIGHT_BIT]
    sample = data[:_SAMPLE]
    points = {encoding: _plausibility(sample.decode(encoding, "replace")) for encoding in encodings}
    best = max(encodings, key=lambda encoding: points[encoding])
    if points[best] < 0.6:
        raise IntakeError(source, "its encoding is not known; save it as UTF-8")
    return data.decode(best, "replace")


def _declared(declared: str | None) -> list[str]:
    """The declared encoding, if it is one of ours: others (``utf-7``, ``unicode_escape``) would only do
    harm."""
    try:
        name = codecs.lookup(declared).name if declared else ""
    except (LookupError, ValueError):
        return []
    return [name] if name in _EIGHT_BIT else []


def _plausibility(text: str) -> float:
    """How much of what is not ASCII is Kazakh, from 0 to 1.

    Capitals count less than small letters, since KOI8-R and Windows-1251 taken for each other swap them.
    """
    beyond = [c for c in text if ord(c) > 0x7F]
    if not beyond:
        return 0.0
    small = sum(c in _SMALL for c in beyond)
    capital = sum(c in _CAPITALS for c in beyond)
    signs = sum(c in _PUNCTUATION for c in beyond)
    kazakh = len(_KAZAKH.findall(text))
    return (small + signs + 0.7 * capital + 0.05 * kazakh) / len(beyond)


def _kazakh_letters_lost(text: str) -> bool:
    sample = text[:_SAMPLE]
    lost = len(_LOST.findall(sample))
    return lost >= 3 and lost * 10 > len(_CYRILLIC_WORD.findall(sample))
