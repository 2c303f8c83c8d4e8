"""A sentence as the events station sees it: units instead of tokens, and who is joined with whom.

A unit is a mention with its office, a time expression, or a single word. What stands in round brackets is
left out: it explains, it takes no part in the sentence's grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from kelissoz import lexicon
from kelissoz.events.shaping import shape
from kelissoz.events.tables import event_nouns
from kelissoz.events.unit import CLOSING, OPENING, Unit, joiners
from kelissoz.model import Document, Mention, Sentence, TimeExpression, Token, Word

_SHORT_STEM = 3  # ``жу`` (to wash): жуу
_DAY = re.compile(r"\d{1,2}-[ыі]н?[дт][аеі]")
_PARTICIPLE = re.compile("[ғгқк][ае]н$")
_NUMBERED = re.compile(r"^\d+-(?=\w{4})")


@dataclass(frozen=True)
class View:
    """One sentence of ``document`` as units, left to right; ``previous`` is the sentence before it."""

    document: Document
    sentence: Sentence
    units: tuple[Unit, ...]
    previous: View | None = None

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """Dictionary forms in lower case; a passive verb keeps its passive stem (``талқылан``)."""
        return tuple(_lemma(unit) for unit in self.units)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        return tuple(unit.form.lower() for unit in self.units)

    def span(self, first_unit: int, last_unit: int) -> tuple[int, int]:
        """Offsets into the article of units ``first_unit`` to ``last_unit`` (inclusive)."""
        tokens = self.document.tokens
        return tokens[self.units[first_unit].first].start, tokens[self.units[last_unit].last - 1].end


def look(document: Document) -> tuple[View, ...]:
    """The views of all sentences, in order."""
    covers = _covers(document)
    times = {time.first: time for time in document.times}
    views: list[View] = []
    for sentence in document.sentences:
        units = shape(tuple(_units(document, sentence, covers, times)))
        views.append(View(document, sentence, units, views[-1] if views else None))
    return tuple(views)


def _covers(document: Document) -> dict[int, tuple[int, tuple[Mention, ...]]]:
    """First token → (last token, mentions) of the outermost mentions, the offices right beside them included."""
    first_token = {token.start: token.i for token in document.tokens}
    widest: dict[tuple[int, int], list[Mention]] = {}
    called = _colleagues(document)
    for named in document.mentions:
        group = called.get(named.first) if named.kind == "person" else None
        mention = named if group is None else replace(named, country=named.country or group.country)
        first, last = named.first if group is None else group.first, named.last
        if mention.office_span is not None:
            if first and document.tokens[first - 1].end <= mention.office_span.end:
                first = min(first, first_token.get(mention.office_span.start, first))
            while last < len(document.tokens) and document.tokens[last].end <= mention.office_span.end:
                last += 1
            last += last > named.last and document.tokens[named.last].form == "("  # and what closes it
        if mention.kind == "person" and last < len(document.words) and _honours(document.words[last]):
            last += 1
        widest.setdefault((first, last), []).append(mention)
    covers: dict[int, tuple[int, tuple[Mention, ...]]] = {}
    covered = -1
    for (first, last), mentions in sorted(widest.items(), key=lambda item: (item[0][0], -item[0][1])):
        if first >= covered:
            covers[first] = (last, tuple(mentions))
            covered = last
    return covers


def _honours(word: Word) -> bool:
    """``Руто мырзамен`` (with Mr Ruto): the ending of the name stands on the word that honours it."""
    return word.number != "Plur" and any(
        word.lemma == row["word"] for row in lexicon.rows("kk/name_honorifics")
    )


def _colleagues(document: Document) -> dict[int, Mention]:
    """Token after ``грек әріптесі (Никос Папас)`` → the mention that says whose like he is who is named next."""
    return {
        mention.last: mention
        for mention in document.mentions
        if mention.kind == "group"
        and document.words[mention.last - 1].lemma in lexicon.words("colleague")
        and document.words[mention.last - 1].number != "Plur"
    }


def _units(
    document: Document,
    sentence: Sentence,
    covers: dict[int, tuple[int, tuple[Mention, ...]]],
    times: dict[int, TimeExpression],
) -> Iterator[Unit]:
    tokens, words = document.tokens, document.words
    at, depth = sentence.first, 0
    while at < sentence.last:
        token = tokens[at]
        if token.form in "([":
            depth += 1
        elif token.form in ")]" and depth:
            depth -= 1
            at += 1
            continue
        if _DAY.match(token.form) and _is_put_right(tokens, at + 1):
            at += 2
            continue
        if depth and _closes_within(tokens, at, sentence.last):
            at += 1
            continue
        last = at + 1
        mentions: tuple[Mention, ...] = ()
        time: TimeExpression | None = None
        if at in times and at not in covers:
            time = times[at]
            last = max(last, min(time.last, sentence.last))
            last += last < sentence.last and tokens[last].form in lexicon.words("span-end")
        elif at in covers or _is_quoted_body(at, covers, document):
            last, mentions = covers[at] if at in covers else covers[at + 1]
            last += at not in covers
            last = max(at + 1, min(last, sentence.last))
            last += _is_honoured(mentions, last, document, sentence)
            if mentions[0].kind == "pronoun" and tokens[min(last, sentence.last - 1)].form in lexicon.words(
                "there"
            ):
                mentions = ()  # ``ол жақта`` (there): nobody
        head = last - 1
        while head > at and tokens[head].kind == "punct":
            head -= 1
        word = _as_adjective(_as_noun(words[head]), words[last] if last < sentence.last else None)
        if head and tokens[head].form.lower() == "келген" and tokens[head - 1].form.lower() == "кез":
            word = replace(word, pos="ADJ", verbform=None)  # ``кез келген`` (any): nobody comes
        if head + 1 < sentence.last and _denies_kind(tokens[head], words[head + 1]):
            word = replace(word, pos="ADJ", verbform=None)
        if head + 1 < sentence.last and _qualifies(word, tokens[head], words[head + 1]):
            word = replace(word, verbform="Part", case=None)
        inner = last - (at not in covers)
        closing = next((m for m in mentions if m.last == inner or _has_office_after(m)), None)
        if closing is not None and closing.case is not None:
            # A mention knows its name, so it knows better than the word alone where the ending begins.
            word = replace(word, case=closing.case, attributive=closing.attributive)
        listed = _lands_in_brackets(document, last) if word.lemma in lexicon.words("land") else ()
        yield Unit(at, last, word, tokens[head].form, listed or mentions, time)
        at = last + (time is not None and _is_put_right(tokens, last))


def _is_quoted_body(at: int, covers: dict[int, tuple[int, tuple[Mention, ...]]], document: Document) -> bool:
    """``Катар мен «Талибан»``: whether the name of a body that is joined with others, alone, stands in the quotation
    marks that open at ``at``."""
    tokens = document.tokens
    if tokens[at].form not in OPENING or at + 1 not in covers:
        return False
    last, mentions = covers[at + 1]
    closed = last < len(tokens) and tokens[last].form in CLOSING
    if not closed or [mention.kind for mention in mentions] != ["body"]:
        return False
    before = at > 1 and _is_joiner(tokens, at - 1) and any(end == at - 1 for end, _ in covers.values())
    return before or _is_joiner(tokens, last + 1) and last + 2 in covers


def _is_joiner(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].form.lower() in joiners() | {","}


def _lands_in_brackets(document: Document, at: int) -> tuple[Mention, ...]:
    """``Еуропаның үш елі (Германия, Франция және Италия)``: the lands that are listed in the brackets that open at
    ``at``."""
    tokens = document.tokens
    if at >= len(tokens) or tokens[at].form != "(":
        return ()
    end = next((k for k in range(at, min(len(tokens), at + 40)) if tokens[k].form == ")"), at)
    named = tuple(m for m in document.mentions if at < m.first and m.last <= end)
    return named if len(named) > 1 and all(m.kind == "state" for m in named) else ()


def _has_office_after(mention: Mention) -> bool:
    """``Никос Папаспен (Грекия президенті)``: the ending stands on the name."""
    return mention.office_span is not None and mention.office_span.start >= mention.end


def _is_honoured(mentions: tuple[Mention, ...], last: int, document: Document, sentence: Sentence) -> bool:
    """``Никос Папас мырзамен (кездесті)`` (met Mr Nikos Papas): the word after the name has its ending."""
    if last >= sentence.last or len(mentions) != 1 or mentions[0].last != last:
        return False
    return mentions[0].kind == "person" and document.words[last].lemma in _honorifics()


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon.rows("kk/name_honorifics"))


def _is_put_right(tokens: Sequence[Token], at: int) -> bool:
    """``10 маусымда емес, 14 маусымда өтеді`` (held not on 10 but on 14 June): no verb of a clause of its own."""
    return (
        at + 1 < len(tokens)
        and tokens[at].form.casefold() in lexicon.words("not")
        and tokens[at + 1].form == ","
    )


def _qualifies(word: Word, token: Token, following: Word) -> bool:
    """``жоспарланған Кеңес отырысы`` (the sitting that was planned): before a noun a past participle is none that
    closes the sentence, though it may look like one."""
    closes = following.lemma in lexicon.words("not", "past-aux")
    past = word.verbform == "Fin" and _PARTICIPLE.search(token.form.lower()) is not None
    return past and following.pos in {"NOUN", "PROPN"} and not closes


def _denies_kind(token: Token, following: Word) -> bool:
    """``үкіметтік емес ұйымдар`` (organisations that are not the government's): of which kind they are not."""
    return token.form.lower() in lexicon.words("not") and following.pos == "NOUN"


def _as_noun(word: Word) -> Word:
    """A verbal noun that names a contact (``кездесу``) is read as the noun that it is."""
    if word.verbform != "Vnoun":
        return word
    noun = verbal_noun(word.lemma)
    if noun not in event_nouns():
        return word
    return replace(word, lemma=noun, pos="NOUN", verbform=None, case=word.case or "Nom")


def _as_adjective(word: Word, following: Word | None) -> Word:
    """``кеңейтілген құрамда`` (in an enlarged composition): a participle that has no clause of its own."""
    if following is None or word.verbform != "Part" or word.voice != "Pass":
        return word
    if following.lemma not in lexicon.words("composition"):
        return word
    return replace(word, pos="ADJ", verbform=None)


def verbal_noun(stem: str) -> str:
    """The noun in -у of a verb stem: ``кездес`` → ``кездесу``, ``қой`` → ``қою``, ``оқы`` → ``оқу``; what is one
    already stays (``бастау``, a spring, too)."""
    if stem.endswith("у") and len(stem) > _SHORT_STEM:
        return stem
    if stem.endswith("й"):
        return stem[:-1] + "ю"
    return (stem[:-1] if stem.endswith(("ы", "і")) else stem) + "у"


def _lemma(unit: Unit) -> str:
    lemma = _NUMBERED.sub("", unit.word.lemma.lower())
    if unit.word.voice == "Pass":
        for suffix in ("ыл", "іл", "ын", "ін", "л", "н"):
            if unit.form.lower().startswith(lemma + suffix):
                return lemma + suffix
    return lemma


def _closes_within(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the bracket that is open at ``at`` is closed soon: a lone ``(`` must not swallow a sentence."""
    return any(tokens[k].form in ")]" for k in range(at, min(end, at + 40)))
