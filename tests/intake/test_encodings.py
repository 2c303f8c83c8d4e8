"""Bytes to text: every encoding that Kazakh articles come in, and what is no text."""

from __future__ import annotations

import codecs

import pytest

from kelissoz.intake import IntakeError, encodings, read_bytes

from .texts import ARABIC, BODY, LATIN, TITLE

TEXT = f" date 2026-01-23 {TITLE}\r\n{BODY}\n"


@pytest.mark.parametrize("text", [TEXT, LATIN, ARABIC])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode(text: str, mark: bytes, encoding: str) -> None:
    assert read_bytes(mark + text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["kz1048", "ptcp154"])
def test_kazakh_code_pages(encoding: str) -> None:
    assert read_bytes(TEXT.encode(encoding)).text == TEXT


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5"])
def test_russian_code_pages(encoding: str) -> None:
    """A Russian text, since these have no Kazakh letters; read, it is then refused for its language."""
    russian = "Министр прилетел в Анкару и встретился с послом"
    assert encodings.decode(russian.encode(encoding), "x.txt") == russian


def test_lost_kazakh_letters_are_noticed() -> None:
    with pytest.raises(IntakeError, match="^x.txt: its Kazakh letters have been lost"):
        read_bytes(TEXT.encode("cp1251", "replace"), "x.txt")


def test_a_question_in_quotes_has_lost_no_letters() -> None:
    assert encodings.decode(f"{BODY} «Қашан?»".encode(), "x.txt").endswith("«Қашан?»")


def test_a_file_cut_in_the_middle_of_a_character() -> None:
    text = read_bytes(TEXT.rstrip().encode()[:-1] + b"\xd1").text
    assert text.startswith(TEXT[:100])
    assert text.endswith("\ufffd")


def test_half_characters_are_replaced() -> None:
    lone = codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"\x3d\xd8"
    assert read_bytes(lone).text == TEXT + "\ufffd"
    assert encodings.whole("а\ud83dб") == "а\ufffdб"


def test_a_stray_nul_does_no_harm() -> None:
    assert read_bytes(f"{TITLE}\x00\n{BODY}".encode()).text.count("\x00") == 1


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b" \n\t\r\n", "it is empty"),
        (codecs.BOM_UTF8, "there is no text in it"),
        (b"12345 67 -- 8", "there is no text in it"),
        (b" date 2026-01-23 12345", "there are no words in it"),
        (b"%PDF-1.7 ...", "it is a PDF file; save its text as a plain text file"),
        (b"PK\x03\x04...", "it is a Word document or another archive; save its text as a plain text file"),
        (b"WARC/1.0\r\nWARC-Type: warcinfo", "it is a web archive; save its text as a plain text file"),
        (b"From: <Saved by Blink>", "it is a web page saved as one file; save its text as a plain text file"),
        (b"\x89PNG\r\n\x1a\n", "it is a picture; save its text as a plain text file"),
        (bytes(range(256)) * 4, "it is not a text but a binary file"),
        (b"\x00" * 100, "it is not a text but a binary file"),
        (b"\xa4\xa6\xac\xb1\xb6\xb7" * 9, "its encoding is not known; save it as UTF-8"),
    ],
)
def test_what_is_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(IntakeError) as raised:
        read_bytes(data, "x.txt")
    assert str(raised.value) == f"x.txt: {reason}"


def test_a_lone_surrogate_is_one_broken_character() -> None:
    """Four words and a lone surrogate stay UTF-8: ``Димов Софияда Папаспен кездесті``."""
    data = "Димов Софияда Папаспен кездесті ".encode() + b"\xed\xa0\x80"
    assert encodings.decode(data, "x.txt") == "Димов Софияда Папаспен кездесті \ufffd"
