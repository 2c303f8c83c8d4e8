"""The station: an article in any of the three scripts → Kazakh Cyrillic with a map back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from kelissoz.model import CyrillicText, Document, Script
from kelissoz.script import arabic, capitals, ear, foreign, latin
from kelissoz.script.aligned import Aligned, capitalise, chain, join, keep, put_together
from kelissoz.script.capitals import Seen
from kelissoz.script.letters import LatinVariant, cyrillic_letters
from kelissoz.script.lost import give_back, lost_letters
from kelissoz.script.staying import Word, find_staying
from kelissoz.script.tidy import INVISIBLE, MARKS, Run, part, tidy
from kelissoz.script.variant import tell_script, tell_variant
from kelissoz.script.web import find_addresses

_LETTER = r"[^\W\d_]"
_LONE_STRETCH = re.compile("(?<![\u0620-\u06ff])\u0640")
_INSIDE = f"{_LETTER}|[{MARKS}{INVISIBLE}]"
# Not ``*+``: with a look behind in the group, Python 3.11.2 matches it without an end.
_ARTICLES = frozenset(["al", "ed", "en", "er", "es", "esh", "et", "ez"])
_WORD = re.compile(f"(?!\u0640){_LETTER}(?:{_INSIDE})*")
_WORD_2017 = re.compile(rf"{_LETTER}(?:{_INSIDE}|(?<=[aginoscuyAGINOSCUY])[{latin.APOSTROPHES}])*")
_SOFT = rf"(?<={_LETTER}[bdfklmnprstvzBDFKLMNPRSTVZ])[{latin.APOSTROPHES}]"  # ``Izrail'``: ь
_WORD_SOFT = re.compile(rf"(?!\u0640){_LETTER}(?:{_INSIDE}|{_SOFT}(?!s\b)(?={_LETTER}))*(?:{_SOFT}(?=\s))?")
_OPENS = re.compile(rf"(?<!\w)[{latin.APOSTROPHES}]")
_SOFTENED = re.compile(f"(.)([{latin.APOSTROPHES}]?)", re.DOTALL)
_SPACED = re.compile(
    r"(?<!\w)ء?[\u0620-\u06d3ە](?: ء?[\u0620-\u06d3ە]){1,5}(?!\w)"
)  # ``ا ق ش`` АҚШ, ``ە و`` ЕО
_LINE = re.compile(r"[^\n]+")
_HAMZA_OUTSIDE = re.compile("(?<![\u0620-\u06ff])([ءٴ])([\"“„«'‘]+)(?=[\u0620-\u06ff])")
_SIGNS = str.maketrans("،؛؟۔٪٫٬٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", ",;?.%,.01234567890123456789")
_LONG = 200


@dataclass(slots=True)
class _Output:
    """The Cyrillic text as it grows; ``position`` is how far the article has been read."""

    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    position: int = 0

    def copy_to(self, text: str, end: int) -> None:
        """Copy what lies between words; Arabic signs and digits alone change."""
        self.parts.append(text[self.position : end].translate(_SIGNS))
        self.starts.extend(range(self.position, end))
        self.ends.extend(range(self.position + 1, end + 1))
        self.position = end

    def add(self, word: Aligned, start: int, length: int) -> None:
        self.parts.append(word.text)
        self.starts.extend([start + k for k in word.starts])
        self.ends.extend([start + k for k in word.ends])
        self.position = start + length


def convert(document: Document) -> Document:
    """Write ``document.cyrillic``: the article's text in Kazakh Cyrillic, mapped to the original characters.

    Text that is clean Cyrillic comes out as it is. Words are converted one by one, whatever their script; web
    addresses and names that Kazakh texts leave in Latin letters stay. An outlet that only the article names, in
    Arabic script or in Kazakh's Latin letters, gets its Cyrillic name.
    """
    article = document.article
    if article.outlet and _is_in_kazakh(article.outlet):
        article = replace(article, outlet=to_cyrillic(article.outlet))
    return replace(document, article=article, cyrillic=convert_text(article.text))


def _is_in_kazakh(outlet: str) -> bool:
    """``ايقىن``, ``Qazaq úni``; not ``Le Monde``."""
    script = tell_script(outlet)
    if script != "latn" or find_addresses(outlet) or outlet in foreign.outlet_names():
        return script == "arab"
    verdicts = {foreign.judge(word, tell_variant(outlet)) for word in outlet.split()}
    return "kazakh" in verdicts and verdicts.isdisjoint({"foreign", "name"})


def to_cyrillic(text: str) -> str:
    """``text`` in Kazakh Cyrillic, whatever the script of each of its words.

    >>> to_cyrillic("Syrtqy ister mınıstri Máskeýge bardy")
    'Сыртқы істер министрі Мәскеуге барды'
    >>> to_cyrillic("Bloomberg agenttiginiń habarlaýynsha, AQSh Қaзақстанмен kelisti")
    'Bloomberg агенттігінің хабарлауынша, АҚШ Қазақстанмен келісті'
    >>> to_cyrillic("سىرتقى ىستەر ءمينيسترى ماسكەۋگە باردى")
    'Сыртқы істер министрі Мәскеуге барды'
    """
    return convert_text(text).text


def convert_text(text: str) -> CyrillicText:
    """``text`` in Kazakh Cyrillic with its map; ``script`` is that of most of its letters. A hamza that was typed
    before the quotation mark (``ء"بىز``) is the word's."""
    if not _suspect().search(text):
        return CyrillicText(text, tuple(range(len(text))), tuple(range(1, len(text) + 1)), "cyrl")
    script = tell_script(text)
    text = _HAMZA_OUTSIDE.sub(r"\2\1", text)
    variant = tell_variant(text)
    if script == "latn" and variant == "2018":
        text = text.replace("İ", "I")  # ``İs-sharalarǵa``, from a keyboard of another alphabet
    lost = lost_letters(text, variant)
    addresses = find_addresses(text)
    words: list[Word] = []
    converted: list[Aligned] = []
    for line in _LINE.finditer(text):
        if _suspect().search(text, line.start(), line.end()):
            found = _find_words(text, line.start(), line.end(), variant, addresses)
            words += found
            converted += _convert_words(found, text, script, variant, lost)
    if script == "latn":
        converted = ear.name_again(words, converted, text, variant)
        converted = [_read_article(words, k, text, form) for k, form in enumerate(converted)]
    if any(word.alphabet == "arab" for word in words):
        converted = _give_capitals(text, words, converted)
    return _put_in(text, words, converted, script)


def _convert_words(
    words: Sequence[Word], text: str, script: Script, variant: LatinVariant, lost: str
) -> Iterator[Aligned]:
    """The words of a line, one by one."""
    for word, stays in zip(words, find_staying(words, text, script, variant), strict=True):
        convert_one = _convert_word if len(word.written) < _LONG else _convert_word.__wrapped__
        form = convert_one(word.written, variant, stays)
        yield replace(form, text=give_back(form.text, lost)) if lost and word.alphabet == "latn" else form


def _read_article(words: Sequence[Word], k: int, text: str, form: Aligned) -> Aligned:
    """``Al-Býsaıdı``, ``Sharm-esh-Sheıh``: the Arabic article is аль- and эш-, not ал- and еш-."""
    word = words[k]
    end = word.start + len(word.written)
    if word.written.lower() not in _ARTICLES or not re.match("-[A-ZÁÓÚÝǴŃÄÖÜŞĞ]", text[end : end + 2]):
        return form
    if len(form.text) != len(word.written) and word.written[-1:] != "h":
        return form
    large = word.written[0].isupper()
    if word.written[0] in "Aa":
        return join([("А" if large else "а", 1), ("ль", 1)])
    return replace(form, text=("Э" if large else "э") + form.text[1:])


def _give_capitals(text: str, words: Sequence[Word], converted: Sequence[Aligned]) -> list[Aligned]:
    """Capitals, and acronyms that look like words, for the words that were in Arabic script."""
    seen = [
        Seen(form.text, gap, word.alphabet != "arab" or form.text.isupper())
        for word, form, gap in zip(words, converted, _gaps(text, words), strict=True)
    ]
    given: list[Aligned] = []
    for k, spelt in enumerate(capitals.restore(seen)):
        ministry = arabic.read_ministry(words[k].letters) if capitals.asks_for_ministry(seen, k) else None
        form = ministry or replace(converted[k], text=spelt)
        given.append(capitalise(form) if _begins_sentence(seen, k) else form)
    return given


def _begins_sentence(seen: Sequence[Seen], k: int) -> bool:
    begins_line = k == 0 or "\n" in seen[k].gap
    gap = seen[k].gap.rpartition("\n")[2]
    return not seen[k].fixed and arabic.begins_sentence(
        gap, seen[k].text, "" if begins_line else seen[k - 1].text
    )


def _gaps(text: str, words: Sequence[Word]) -> Iterator[str]:
    """What stands before each word, after the one before."""
    end = 0
    for word in words:
        yield text[end : word.start]
        end = word.start + len(word.written)


def _put_in(text: str, words: Sequence[Word], converted: Sequence[Aligned], script: Script) -> CyrillicText:
    """``text`` with ``converted`` in the place of ``words``. A stretch sign that stretches no letter is the dash of
    ``4 ـ ايدىڭ 9 ـ كۇنى`` (the 9th day of the 4th month)."""
    output = _Output()
    text = _LONE_STRETCH.sub("-", text)
    for word, form in zip(words, converted, strict=True):
        if form.text != word.written:
            output.copy_to(text, word.start)
            output.add(form, word.start, len(word.written))
    output.copy_to(text, len(text))
    return CyrillicText("".join(output.parts), tuple(output.starts), tuple(output.ends), script)


def _find_words(
    text: str, start: int, end: int, variant: LatinVariant, addresses: frozenset[int]
) -> list[Word]:
    """The words of a line, but for those of web addresses."""
    pattern = _WORD if _OPENS.search(text, start, end) else _WORD_SOFT
    pattern = _WORD_2017 if variant == "2017" else pattern
    found = [match for match in pattern.finditer(text, start, end) if match.start() not in addresses]
    spaced = [match for match in _SPACED.finditer(text, start, end) if arabic.read_spaced(match[0])]
    for letters in spaced:
        found = [match for match in found if not letters.start() <= match.start() < letters.end()]
    return [_see(match[0], match.start(), variant) for match in sorted([*found, *spaced], key=re.Match.start)]


def _see(written: str, start: int, variant: LatinVariant) -> Word:
    look = _look if len(written) < _LONG else _look.__wrapped__
    letters, alphabet = look(written if variant == "2017" else _without_soft_signs(written).text)
    return Word(start, written, letters, alphabet)


def _without_soft_signs(written: str) -> Aligned:
    """``Izrail'``, ``Bel'giya``: an apostrophe behind a consonant is ь, which the word list knows where to put."""
    return join([(match[1], len(match[0])) for match in _SOFTENED.finditer(written)])


@lru_cache(maxsize=100_000)
def _look(written: str) -> tuple[str, str]:
    """The letters of a word, put right, and their alphabet: cyrl, latn, arab or mixed."""
    if cyrillic_letters().issuperset(written):
        return written, "cyrl"
    runs = part(tidy(written).text)
    return "".join(run.text for run in runs), runs[0].alphabet if len(runs) == 1 else "mixed"


@lru_cache(maxsize=100_000)
def _convert_word(written: str, variant: LatinVariant, stays: bool) -> Aligned:
    """One word. ``stays``: a Latin word that is not Kazakh."""
    if cyrillic_letters().issuperset(written):
        return keep(written)
    if variant != "2017" and not set(latin.APOSTROPHES).isdisjoint(written):
        plain = _without_soft_signs(written)
        if plain.text != written:  # an apostrophe that stands behind nothing is none
            return chain(plain, _convert_word(plain.text, variant, stays))
    if " " in written:
        return arabic.read_spaced(written) or keep(written)
    tidied = tidy(written)
    runs = part(tidied.text)
    mixed = len(runs) > 1
    parts = [(_convert_run(run, variant, stays, mixed), len(run.text)) for run in runs]
    return chain(tidied, put_together(parts))


def _convert_run(run: Run, variant: LatinVariant, stays: bool, mixed: bool) -> Aligned:
    """A stretch of one alphabet; Latin beside Cyrillic in one word is a foreign name with its suffix."""
    if run.alphabet == "arab":
        return arabic.to_cyrillic(run.text)
    if run.alphabet != "latn" or stays or (mixed and foreign.judge(run.text, variant) != "kazakh"):
        return _keep_name(run, variant)
    abbreviation = foreign.abbreviations().get(run.text)
    if abbreviation is not None:
        return foreign.align_abbreviation(run.text, abbreviation)
    return latin.to_cyrillic(run.text, variant)


def _keep_name(run: Run, variant: LatinVariant) -> Aligned:
    """The name in Latin letters, its suffix in Cyrillic."""
    length = foreign.split_name(run.text) if run.alphabet == "latn" else None
    return keep(run.text) if length is None else foreign.convert_name(run.text, length, variant)


@cache
def _suspect() -> re.Pattern[str]:
    """A character that clean Kazakh Cyrillic does not have."""
    foreign_cyrillic = "".join(
        chr(code) for code in range(0x400, 0x530) if chr(code) not in cyrillic_letters()
    )
    return re.compile(
        "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u03ff\u0600-\u06ff\u0750-\u077f"
        f"\u1e00-\u1eff\ufb50-\ufefc{INVISIBLE}{MARKS}{foreign_cyrillic}]"
    )
