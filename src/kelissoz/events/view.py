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
from kelissoz.events.tables import event_nouns
from kelissoz.model import Document, Mention, Sentence, TimeExpression, Token, Word

PARTY_KINDS = frozenset({"person", "office", "body", "state", "group", "pronoun"})
DASHES = frozenset({"–", "-", "—"})
OPENING, CLOSING = frozenset('«"“„'), frozenset('»"”“')
"""Quotes that open and that close; some do both."""
_SHORT_STEM = 3  # ``жу`` (to wash): жуу
_DESCRIBING = 2
_DAY = re.compile(r"\d{1,2}-[ыі]н?[дт][аеі]")
_PARTICIPLE = re.compile("[ғгқк][ае]н$")
_LACKING = re.compile("(?:ын|ін)(?:сыз|сіз)$")
"""Of what somebody has: ``қатысуынсыз``, ``өкілдерінсіз``."""
_NAMED = frozenset({"person", "state", "body"})
_KINSHIP = 2
"""Units of ``күйеу баласы``."""
_TITLE = 12
_NUMBERED = re.compile(r"^\d+-(?=\w{4})")


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens ``first`` to ``last`` (exclusive); ``word`` is the analysis of the last one, which carries the
    case. ``mentions`` are the outermost ones (several in ``Қазақстан-Қытай``)."""

    first: int
    last: int
    word: Word
    form: str
    mentions: tuple[Mention, ...] = ()
    time: TimeExpression | None = None
    joined: tuple[int, ...] = ()

    @property
    def mention(self) -> Mention | None:
        return self.mentions[0] if self.mentions else None

    @property
    def is_party(self) -> bool:
        return any(mention.kind in PARTY_KINDS for mention in self.mentions)

    @property
    def case(self) -> str | None:
        return self.word.case


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
        units = tuple(_units(document, sentence, covers, times))
        units = _without(_join(_spelled_out(_paired(_put_right(_with_owner(units))))))
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
    return at < len(tokens) and tokens[at].form.lower() in _joiners() | {","}


def _lands_in_brackets(document: Document, at: int) -> tuple[Mention, ...]:
    """``Еуропаның үш елі (Германия, Франция және Италия)``: the lands that are listed in the brackets that open at
    ``at``."""
    tokens = document.tokens
    if at >= len(tokens) or tokens[at].form != "(":
        return ()
    end = next((k for k in range(at, min(len(tokens), at + 40)) if tokens[k].form == ")"), at)
    named = tuple(m for m in document.mentions if at < m.first and m.last <= end)
    return named if len(named) > 1 and all(m.kind == "state" for m in named) else ()


def _with_owner(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """``Балқан одағының үш елі (Грекия, Кипр және Мальта)``: the lands in one unit with the union that they only belong
    to."""
    kept: list[Unit] = []
    for unit in units:
        several = len(unit.mentions) > 1 and unit.word.lemma in lexicon.words("land")
        owner = len(kept) - 1
        while several and owner > 0 and not kept[owner].mentions and kept[owner].word.pos in {"ADJ", "NUM"}:
            owner -= 1
        if several and owner >= 0 and _owns(kept[owner]):
            unit = replace(unit, first=kept[owner].first)
            del kept[owner:]
        kept.append(unit)
    return tuple(kept)


def _owns(unit: Unit) -> bool:
    return unit.word.case == "Gen" and [m.kind for m in unit.mentions] == ["body"]


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


def _put_right(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """``Афинада емес, Софияда (кездеседі)``, ``Димовпен емес, Папаспен (кездесті)``: without the one in whose place
    another of the same case is named."""
    kept: list[Unit] = []
    k = 0
    while k < len(units):
        instead = units[k + 1 : k + 4]
        wrong = (
            len(instead) == 3
            and bool(units[k].mentions and instead[2].mentions)
            and instead[0].form.casefold() in lexicon.words("not")
            and instead[1].form == ","
            and units[k].case == instead[2].case
        )
        if not wrong:
            kept.append(units[k])
        k += 3 if wrong else 1
    return tuple(kept)


def _paired(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """``(қатысты:) Чили – А, Перу – Б``: in a list behind a colon he who stands behind the dash is of the land before
    it."""
    colon = next((k for k, unit in enumerate(units) if unit.form == ":"), len(units))
    kept: list[Unit] = []
    k = 0
    while k < len(units):
        three = units[k : k + 3]
        if k > colon and len(three) == 3 and three[1].form in DASHES and _is_of(three[0], three[2]):
            land = three[0].mentions[0].country
            who = replace(three[2].mentions[0], country=land)
            kept.append(replace(three[2], first=three[0].first, mentions=(who,)))
            k += 3
        else:
            kept.append(units[k])
            k += 1
    return tuple(kept)


def _is_of(land: Unit, who: Unit) -> bool:
    named = [m.kind for m in land.mentions] == ["state"] and [m.kind for m in who.mentions] == ["person"]
    if not named or not {land.word.case, who.word.case} <= {None, "Nom"}:
        return False
    return who.mentions[0].country in (None, land.mentions[0].country)


def _spelled_out(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """``Саммитке бес елдің басшылары: А, Б және В қатысты`` (the leaders of five lands attended the summit: А, Б and
    В): without those who are named one by one behind the colon, and without it."""
    kept: list[Unit] = []
    for k, unit in enumerate(units):
        if unit.form == ":" and kept and _are_several(kept[-1]) and _lists(units, k + 1):
            del kept[-1]
            while kept and not kept[-1].mentions and kept[-1].word.pos in {"ADJ", "DET", "NUM"}:
                del kept[-1]
        else:
            kept.append(unit)
    return tuple(kept)


def _are_several(unit: Unit) -> bool:
    """``бес елдің басшылары``, as subject."""
    return unit.word.case in (None, "Nom") and [m.kind for m in unit.mentions] == ["group"]


def _lists(units: tuple[Unit, ...], k: int) -> bool:
    """Whether at least two are named from ``k`` on, in one list with the verb behind it."""
    end = next((j for j in range(k, len(units)) if units[j].word.pos == "VERB"), None)
    named = [j for j in range(k, end or k) if any(m.kind in _NAMED for m in units[j].mentions)]
    return len(named) > 1 and named[0] == k


def _without(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """``Мальтаның қатысуынсыз``, ``Мальта мен Кипр өкілдерінсіз (келіссөз өтті)`` (talks without the part of Malta,
    without the envoys of Malta and Cyprus): those are named of whom nobody took part."""
    absent: set[int] = set()
    for k in range(1, len(units)):
        if _LACKING.search(units[k].form.lower()) and units[k].word.pos != "VERB" and not units[k].mentions:
            absent.update(units[k - 1].joined or (k - 1,))
    return tuple(replace(u, mentions=(), joined=()) if k in absent else u for k, u in enumerate(units))


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


def _join(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Tells of every party which others it is joined with: in ``А, Ә және Б-мен`` the ending of the last one
    holds for all, so the earlier ones, in the nominative, get its case."""
    result = list(units)
    at = 0
    while at < len(units):
        chain = _chain(units, at)
        if len(chain) > 1:
            case = units[chain[-1]].word.case
            members = tuple(chain)
            for k in chain:
                word = units[k].word
                if word.case in (None, "Nom"):
                    word = replace(word, case=case)
                result[k] = replace(units[k], word=word, joined=members)
            at = chain[-1]
        at += 1
    return tuple(result)


def _chain(units: tuple[Unit, ...], start: int) -> list[int]:
    if not _joinable(units[start]):
        return [start]
    chain, said, at = [start], False, start
    while True:
        k = at + 1
        spoken = False
        while k < len(units) and _joins(units, k):
            spoken = spoken or units[k].form.lower() in _joiners()
            k += 1
        if k > at + 1:
            k += _origin(units, k)
        if spoken:
            k += _whose(units, k) or _land_of(units, k)
        if spoken or (k < len(units) and units[k].word.attributive):
            k = _described(units, k)
        if k == at + 1 or k >= len(units):
            break
        k = _titled(units, k)
        if not _joinable(units[k]):
            break
        before = units[at].word.case
        if before not in (None, "Nom") and before != units[k].word.case:
            break
        said = said or spoken
        chain.append(k)
        at = k
        if spoken and _ends_with_case(units[k]):
            following = units[k + 1].form.lower() if k + 1 < len(units) else ""
            if following not in _joiners():
                break
    if said or len({units[k].word.case for k in chain}) == 1:
        return chain
    return [start]


def _origin(units: tuple[Unit, ...], k: int) -> int:
    """``Кездесуге А, Грекиядан Б қатысты`` (А took part, and Б from Greece): in a list the land stands before him, with
    or without a dash; how many units are the land's."""
    if k + 1 >= len(units) or units[k].word.case != "Abl" or units[k].word.attributive:
        return 0
    length = 2 if units[k + 1].form in DASHES and k + 2 < len(units) else 1
    land = bool(units[k].mentions) and all(
        m.kind in {"state", "group"} and m.country for m in units[k].mentions
    )
    return length if land and any(m.kind in {"person", "office"} for m in units[k + length].mentions) else 0


def _land_of(units: tuple[Unit, ...], k: int) -> int:
    """``Чили үкіметі мен Перудің Лима облысының әкімдігі``: one unit where the land at ``k`` only tells of which the
    body behind it is."""
    if k + 1 >= len(units) or units[k].word.case != "Gen":
        return 0
    lands = {m.country for m in units[k].mentions if m.kind == "state"}
    bodies = {m.country for m in units[k + 1].mentions if m.kind == "body"}
    return int(len(units[k].mentions) == 1 and bool(lands) and lands == bodies)


def _whose(units: tuple[Unit, ...], k: int) -> int:
    """``А мен оның грек әріптесі Б`` (А and his Greek colleague Б), ``А және оның делегациясы``: one unit
    where a pronoun tells only whose Б is; ``А және оның Чили президенті Б-мен кездесуі`` tells who met Б."""
    if (
        k + 1 >= len(units)
        or [m.kind for m in units[k].mentions] != ["pronoun"]
        or units[k].word.case != "Gen"
    ):
        return 0
    if (kin := _kin(units, k + 1)) is not None:
        return kin - k
    named = [m for m in units[k + 1].mentions if m.kind == "person" and units[k + 1].first < m.first]
    team = units[k + 1].word.possessor == "3" and units[k + 1].word.lemma in lexicon.words("team")
    return int(team or _is_colleague(units[k + 1]) or any((m.office or "a")[0].islower() for m in named))


def _kin(units: tuple[Unit, ...], k: int) -> int | None:
    """``(оның) күйеу баласы Б`` (his son-in-law Б): where the one is named who is called by his kinship."""
    for j in range(k, min(k + _KINSHIP, len(units) - 1)):
        if units[j].word.lemma in lexicon.words("kin") and units[j].word.possessor == "3":
            return j + 1 if any(m.kind == "person" for m in units[j + 1].mentions) else None
    return None


def _is_colleague(unit: Unit) -> bool:
    """``әріптесі``, without a name."""
    return unit.word.lemma in lexicon.words("colleague") and unit.word.possessor == "3"


def _titled(units: tuple[Unit, ...], k: int) -> int:
    """``министрлер кабинеті төрағасының орынбасары – ауыл шаруашылығы, су және жер министрі Б`` (Б, deputy chairman of
    the cabinet and minister of agriculture, water and land), ``әріптесі – Чили министрі Б``: where the one whose
    offices begin at ``k`` is named."""
    if k + 1 >= len(units) or units[k + 1].form not in DASHES:
        return k
    if any(m.kind != "office" for m in units[k].mentions) and not _is_colleague(units[k]):
        return k
    for j in range(k + 2, min(k + _TITLE, len(units))):
        if units[j].mentions:
            return j if any(m.kind == "person" for m in units[j].mentions) else k
        if units[j].word.pos == "VERB" and units[j].word.verbform in {"Fin", "Conv"}:
            return k
    return k


def _described(units: tuple[Unit, ...], k: int) -> int:
    """``Израиль мен радикалды ХАМАС қозғалысы`` (Israel and the radical movement Hamas), ``А және бақылаушы елдердің
    өкілдері`` (А and representatives of the observers), ``А мен албан Б``, ``А мен бірқатар депутат``: past the words
    at ``k`` that only describe who follows."""
    j = k
    while j < min(k + _DESCRIBING, len(units) - 1) and _only_describes(units[j]):
        j += 1
    who = {m.kind for m in units[j].mentions} if j < len(units) else set()
    of_nation = j == k + 1 and any(m.kind == "nationality" for m in units[k].mentions)
    some = j == k + 1 and units[k].word.pos == "DET"
    return j if who & {"body", "group"} or of_nation and "person" in who or some and "office" in who else k


def _only_describes(unit: Unit) -> bool:
    """``радикалды``, ``палестиналық``, ``Лимадағы``, ``бақылаушы``: an adjective, one of a nation or place, or a noun
    that stands for one."""
    if unit.word.attributive:
        return True
    if unit.mentions:
        return all(m.kind == "nationality" for m in unit.mentions)
    word = unit.word
    return (
        word.pos in {"ADJ", "DET"}
        or word.pos == "NOUN"
        and word.possessor is None
        and word.case in (None, "Nom")
    )


def _joins(units: tuple[Unit, ...], k: int) -> bool:
    """Whether the unit joins what stands around it; ``Тараптар сондай-ақ Газаны талқылады`` (also discussed): only
    after a comma ``сондай-ақ`` joins, and ``ал`` where another land's man follows (``Чили тарапынан А, ал Перу
    тарапынан Б``); a dash only lands (``Чили – Перу консультациялары``), not ``Чили – Перудің көршісі`` (Chile is
    Peru's neighbour), and those who meet (``Димов – Папас кездесуі``)."""
    form = units[k].form.lower()
    if form in lexicon.words("contrast"):
        return units[k - 1].form == "," and bool(_origin(units, k + 1))
    if form == "сондай-ақ":
        return units[k - 1].form == "," or units[k - 1].form.lower() in _joiners()
    if form in DASHES:
        sides = (units[k - 1], *units[k + 1 : k + 2])
        return len(sides) == 2 and (all(_is_bare_land(unit) for unit in sides) or _are_pair(units, k))
    return form in {",", ";"} or form in _joiners()


def _are_pair(units: tuple[Unit, ...], k: int) -> bool:
    """``Димов – Папас кездесуі`` (the meeting of Dimov and Papas): two persons whose contact stands right behind."""
    people = all(
        [m.kind for m in unit.mentions] == ["person"] and unit.word.case in (None, "Nom")
        for unit in (units[k - 1], units[k + 1])
    )
    noun = units[k + 2].word if people and k + 2 < len(units) else None
    return noun is not None and noun.possessor == "3" and noun.lemma in event_nouns()


def _is_bare_land(unit: Unit) -> bool:
    return (
        [m.kind for m in unit.mentions] == ["state"]
        and unit.word.case in (None, "Nom")
        and unit.last - unit.first == 1
    )


def _joiners() -> frozenset[str]:
    return lexicon.words("and", "and-more") | {"сондай-ақ"}


def _ends_with_case(unit: Unit) -> bool:
    return unit.word.case not in (None, "Nom")


def _joinable(unit: Unit) -> bool:
    if unit.word.attributive:
        return False
    return unit.is_party or any(m.kind == "place" for m in unit.mentions)
