"""Script converters: Cyrillic to the converter's own Latin and back."""

from __future__ import annotations

from collections.abc import Callable

from answering import answer, job

Convert = Callable[[str], str]


def converters(tool: str) -> tuple[str, Convert, Convert]:
    if tool.startswith("QazNLTK"):
        from qaznltk import QazNLTK

        converter = QazNLTK()
        return "qaznltk", converter.convert2latin_iso9, converter.convert2cyrillic_iso9
    from trasnliterator import convert_to_cyrillic, convert_to_latin

    return "stransliterator", convert_to_latin, convert_to_cyrillic


given = job()
package, there, back = converters(given["tool"])
latin = [there(text) for text in given["items"]]
answer(package, latin, back)
