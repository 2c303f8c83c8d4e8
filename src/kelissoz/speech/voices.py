"""Who can say something: the passages of a sentence that name or stand for a source."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from kelissoz import lexicon
from kelissoz.model import Case, Document, Mention, Sentence, SourceKind, Span, Word
from kelissoz.speech.names import (
    ends_a_pair,
    house,
    of_site,
    outlet,
    outlet_in,
    sort_of,
    speaks_for_others,
    without_head,
)

Sort = Literal["named", "foreign", "pronoun", "title", "own", "outlet", "house", "unnamed"]
_KINDS = frozenset({"person", "office", "body", "pronoun"})
_OUTLETS = frozenset({"outlet", "agency"})
_LATIN_NAME = re.compile(r"[A-ZÀ-Ž][A-Za-zÀ-ž0-9.’'&]*(?:-[a-zа-яәіңғүұқөһ]+)?")
_SMALL_WORDS = frozenset({"of", "the", "and", "for", "de", "la", "le", "al"})
_POSSESSED = re.compile(r"(.+?[ыі])(?:ның|нің|нан|нен|нда|нде|на|не|н|мен)?", re.DOTALL)
_CHANNEL = r"(?:telegram|телеграм)-?(?:арнас|канал)[ыі].*"
_MOST_QUALIFIERS = 8


@dataclass(frozen=True, slots=True)
class Voice:
    """Tokens ``first`` to ``last`` (exclusive), with the ``case`` of the last one.

    ``sort``: ``named``; ``foreign``, a name in foreign letters that nothing but its place shows to be an
    outlet's; a ``pronoun`` for who spoke last; a bare ``title`` (``деді министр``); the outlet's ``own``
    staff; an ``outlet`` or a ``house`` (``агенттік``, ``министрлік``) that was named before; an ``unnamed``
    one (``дереккөз``).
    """

    first: int
    last: int
    case: Case | None
    sort: Sort
    name: str
    kind: SourceKind
    span: Span
    mention: Mention | None = None


def voices(document: Document, sentence: Sentence, mentions: Sequence[Mention]) -> tuple[Voice, ...]:
    """The voices of ``sentence``, left to right; ``mentions`` are its outermost mentions in order."""
    found = [v for m in mentions if (v := _of_mention(document, sentence, m)) is not None]
    taken = {k for m in mentions for k in _covered(document, m)}
    free = [k for k in range(sentence.first, sentence.last) if k not in taken]
    found.extend(_channels(document, sentence))
    found.extend(_foreign(document, free))
    taken |= {k for v in found for k in range(v.first, v.last)}
    barred = {k for v in found if v.kind == "agency" for k in range(v.first, v.last)}
    found.extend(_nouns(document, sentence, taken, barred))
    return tuple(sorted(found, key=lambda voice: voice.first))


def _covered(document: Document, mention: Mention) -> Iterator[int]:
    """The tokens of a mention and of the office beside it."""
    yield from range(mention.first, mention.last)
    if mention.office_span is not None:
        for token in document.tokens[max(0, mention.first - 30) : mention.last + 30]:
            if mention.office_span.start <= token.start < mention.office_span.end:
                yield token.i


def _of_mention(document: Document, sentence: Sentence, mention: Mention) -> Voice | None:
    entity = None if mention.entity is None else document.entities[mention.entity]
    kind = entity.kind if entity is not None else mention.kind
    if mention.kind == "group" and sort_of(mention.name) == "unnamed":
        span = Span(mention.start, mention.end)
        group = Voice(mention.first, mention.last, mention.case, "unnamed", mention.name, "person", span)
        return _unnamed(document, sentence, group)
    if mention.kind not in _KINDS or sort_of(mention.name.split()[0]) == "platform":
        return None
    span = Span(mention.start, mention.end)
    voice = Voice(mention.first, mention.last, mention.case, "named", "", "person", span, mention)
    if mention.kind == "pronoun" and (entity is None or entity.kind in {"pronoun", "group"}):
        return replace(voice, sort="pronoun")
    name = entity.name if entity is not None else mention.name
    if set(name.lower().split()) & lexicon.words("own-staff"):
        employer = outlet_in(name)
        return replace(voice, sort="own" if employer is None else "named", name=employer or "", kind="agency")
    if mention.kind == "office" and (title := _title(document, sentence, mention, voice)) is not None:
        return title
    if mention.rule in _OUTLETS:
        return replace(voice, name=name, kind="agency")
    if kind in {"person", "office"}:
        return replace(voice, name=name)
    if sort_of(name) == "house" or sort_of(_noun(name)) == "house":
        return replace(
            voice, sort="house", name=name, kind="body"
        )  # ``Баспасөз қызметі``: whose, was told before
    bare = outlet_in(name) or without_head(name)
    return replace(voice, name=bare or house(name), kind="agency" if bare else "body")


def _noun(name: str) -> str:
    """``баспасөз қызметі`` → ``баспасөз қызмет``."""
    return name.lower().removesuffix("і").removesuffix("ы")


def _title(document: Document, sentence: Sentence, mention: Mention, voice: Voice) -> Voice | None:
    """An office without a name: ``Афинадағы дипломат`` is somebody unnamed, ``министр`` whoever holds it and
    spoke last; ``None`` where it is known whose it is."""
    head = mention.name.split()[-1].lower()
    if sort_of(head) == "unnamed" or sort_of(mention.name) == "unnamed":
        whole = mention.name.lower() if sort_of(head) is None else head
        bare = replace(voice, first=mention.last - len(whole.split()), name=whole)
        found = _unnamed(document, sentence, bare)
        if found is not None or mention.entity is None:
            return found or replace(voice, sort="title", name=whole)
    if mention.entity is not None:
        return None
    lone = " " not in mention.name or speaks_for_others(mention.name)
    return replace(voice, sort="title" if lone else "named", name=mention.name)


def _foreign(document: Document, free: Sequence[int]) -> Iterator[Voice]:
    """A name in Latin letters that no table has: ``The Daily Star газеті``, ``Philippine News Agency-ге``."""
    at = 0
    while at < len(free):
        end = at
        while end < len(free) and free[end] - free[at] == end - at and _is_foreign(document, free[end]):
            end += 1
        if end == at or document.tokens[free[at]].form in _SMALL_WORDS:
            at += 1
            continue
        yield from _foreign_voice(document, free[at], free[end - 1] + 1)
        at = end


def _is_foreign(document: Document, k: int) -> bool:
    form = document.tokens[k].form
    return form in _SMALL_WORDS or any(p.fullmatch(form) for p in (_LATIN_NAME, _site()))


@cache
def _site() -> re.Pattern[str]:
    """``news.example.kz``, ``example.kz-ке``: the address of a site."""
    endings = "|".join(row["ending"] for row in lexicon.rows("kk/web_endings"))
    return re.compile(rf"(?:[a-z0-9-]+\.)+(?:{endings})(?:-[а-яәіңғүұқөһ]+)?", re.IGNORECASE)


def _foreign_voice(document: Document, first: int, last: int) -> Iterator[Voice]:
    tokens, words = document.tokens, document.words
    name = " ".join(tokens[k].form for k in range(first, last))
    name = re.sub(r"-[а-яәіңғүұқөһ]+$", "", name)
    if sort_of(name.split()[0]) == "platform" or len(name) < 3:
        return
    sort: Sort = "named" if _site().fullmatch(name) else "foreign"
    name = outlet(name) or of_site(name) or name
    case: Case | None = words[last - 1].case
    if last < len(words) and sort_of(words[last].lemma) == "outlet" and words[last].possessor == "3":
        case, last, sort = words[last].case, last + 1, "named"
    span = Span(tokens[first].start, tokens[last - 1].end)
    yield Voice(first, last, case, sort, name, "agency", span)


def _channels(document: Document, sentence: Sentence) -> Iterator[Voice]:
    """``«Еж» Telegram-арнасы``: a channel of a social network under its name in quotation marks."""
    tokens = document.tokens
    for k in range(sentence.first + 3, sentence.last):
        if tokens[k - 1].form not in '»”"' or not re.fullmatch(_CHANNEL, tokens[k].form.lower()):
            continue
        first = next((j for j in range(k - 2, sentence.first - 1, -1) if tokens[j].form in '«“"'), None)
        if first is not None:
            name = " ".join(t.form for t in tokens[first + 1 : k - 1])
            span = Span(tokens[first].start, tokens[k].end)
            yield Voice(first, k + 1, document.words[k].case, "named", name, "agency", span)


def _nouns(document: Document, sentence: Sentence, taken: set[int], barred: set[int]) -> Iterator[Voice]:
    """``агенттік``, ``министрліктің баспасөз қызметі``, ``атын атамаған дереккөз``."""
    for k in range(sentence.first, sentence.last):
        sort = None if k in taken else _sort_at(document, k)
        if sort not in {"outlet", "house", "unnamed"}:
            continue
        word, token = document.words[k], document.tokens[k]
        first = k - 1 if k > sentence.first and sort_of(_pair(document, k)) else k
        voice = Voice(first, k + 1, word.case, "outlet", "", "agency", Span(token.start, token.end))
        name = word.lemma.lower() if first == k else _pair(document, k)
        voice = replace(voice, name=name)
        if sort == "unnamed":
            found = _unnamed(document, sentence, replace(voice, sort="unnamed", kind="person"), barred)
        elif sort == "house":
            found = _house(document, sentence, replace(voice, sort="house", kind="body"), barred)
        else:
            found = voice if word.possessor != "3" else None
        if found is not None:
            yield found


def _sort_at(document: Document, k: int) -> str | None:
    lemma = document.words[k].lemma
    return (sort_of(_pair(document, k)) if k and ends_a_pair(lemma) else None) or sort_of(lemma)


def _pair(document: Document, k: int) -> str:
    """Token ``k`` with the word before it, in the dictionary form: ``баспасөз қызмет``."""
    return f"{document.tokens[k - 1].form} {document.words[k].lemma}".lower()


def _unnamed(
    document: Document, sentence: Sentence, voice: Voice, barred: Container[int] = ()
) -> Voice | None:
    """``Дакадағы атын атамауды сұраған лауазымды тұлға``: no link without words that tell it apart; of many
    (``хабардар дереккөздер``) only where they are tells. ``barred`` are the tokens of outlets."""
    first = voice.first
    while first > sentence.first and voice.first - first < _MOST_QUALIFIERS and first - 1 not in barred:
        word, token = document.words[first - 1], document.tokens[first - 1]
        if (
            token.kind == "punct"
            or word.lemma in lexicon.words("refers")
            or word.pos in {"ADV", "CCONJ", "PRON", "DET"}
            or word.verbform in {"Fin", "Conv"}
        ):
            break
        after = document.words[first]
        own_name = word.possessor == "3" and after.verbform == "Part"  # ``аты аталмаған``
        if word.case in {"Gen", "Nom", "Ins", "Dat", "Abl"} and not (_describes(word) or own_name):
            break
        first -= 1
    if all(document.words[k].pos == "NUM" for k in range(first, voice.first)):
        return None  # ``екі дереккөз``: as many as there are
    if document.words[voice.last - 1].number == "Plur" and not any(
        document.words[k].attributive for k in range(first, voice.first)
    ):
        return None
    tokens = document.tokens
    name = " ".join([*(_small(t.form) for t in tokens[first : voice.first]), voice.name])
    return replace(
        voice, first=first, sort="unnamed", name=name, span=Span(tokens[first].start, voice.span.end)
    )


def _small(form: str) -> str:
    """A word in small letters, unless it is an abbreviation: ``СІМ-дегі (дереккөз)``."""
    return form if form[:2].isupper() else form.lower()


def _describes(word: Word) -> bool:
    return word.attributive or word.pos in {"ADJ", "NUM", "VERB"}


def _house(document: Document, sentence: Sentence, voice: Voice, barred: set[int]) -> Voice | None:
    """``әкімдіктің баспасөз қызметі``: with its owner, who may have an owner too; alone only for a
    house that was named before."""
    words, tokens = document.words, document.tokens
    if words[voice.last - 1].possessor != "3":
        return voice
    first = voice.first
    while first > sentence.first and tokens[first - 1].kind == "word":
        owned = words[first] if first < voice.first else words[voice.last - 1]
        if first - 1 in barred or not (words[first - 1].case == "Gen" or _belongs(words[first - 1], owned)):
            break
        first -= 1
    if first == voice.first:
        return None
    owner = words[first]
    bare = sort_of(owner.lemma) == "house" or owner.lemma.lower() in lexicon.words("its-house")
    if first == voice.first - 1 and owner.case == "Gen" and bare and not owner.possessor:
        return replace(voice, first=first, name=owner.lemma.lower())  # ``министрліктің баспасөз қызметі``
    head = _POSSESSED.fullmatch(tokens[voice.last - 1].form)
    last_word = head[1] if head else tokens[voice.last - 1].form
    name = " ".join([*(t.form for t in tokens[first : voice.last - 1]), last_word])
    return replace(
        voice, first=first, sort="named", name=house(name), span=Span(tokens[first].start, voice.span.end)
    )


def _belongs(word: Word, owned: Word) -> bool:
    """``үкімет басшысының``: a bare noun before one that is owned."""
    return owned.possessor == "3" and word.pos in {"NOUN", "PROPN"} and word.case in (None, "Nom")
