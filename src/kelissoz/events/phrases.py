"""Short phrases in the dictionary form: topics and outcomes out of a sentence's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kelissoz import letters, lexicon
from kelissoz.events import clauses
from kelissoz.events.boundaries.edges import left_edge, trim_left
from kelissoz.events.boundaries.lists import parts
from kelissoz.events.boundaries.verbals import is_participle, is_verbal_noun
from kelissoz.events.candidate import Evidence
from kelissoz.events.tables import (
    case_endings,
    documents,
    event_nouns,
    list_heads,
    lone_fillers,
    matter_words,
    phrase_fillers,
    phrase_heads,
    phrase_postpositions,
)
from kelissoz.events.unit import Unit
from kelissoz.events.view import View, verbal_noun
from kelissoz.model import Phrase, Token
from kelissoz.regions import ADJECTIVE_ENDINGS

_MOST_WORDS = 24
_OPENING = {"»": "«", "”": "“"}
_LONG = 8


def nominative(form: str, case: str | None, possessor: str | None) -> str:
    """``form`` without its case ending, its possessive kept: ``мәселелерін`` → ``мәселелері``."""
    if case in (None, "Nom"):
        return form
    lowered = form.lower()
    for after_possessive in (possessor == "3", possessor != "3"):
        for ending in case_endings(case, after_possessive):
            if lowered.endswith(ending) and len(form) > len(ending) + 1:
                return form[: -len(ending)].rstrip("-")
    return form


def joined(one: str, other: str) -> str:
    """``Димов пен Папас``, ``Кармен мен Папас``, ``Гомез бен Папас``: two names with 'and'."""
    return f"{one} {letters.joining(one)} {other}"


def without_matter(view: View, first: int, head: int) -> int:
    """``су мәселелері бойынша алғашқы отырыс``: the first unit after the last postposition that tells what it is
    about; for a short name of a contact."""
    return max((k + 1 for k in range(first, head) if view.forms[k] in _about()), default=first)


def head_before(view: View, at: int, case: str, *, days: bool = False) -> int | None:
    """The nearest unit before ``at`` in ``case`` that can be the argument of the verb there. ``days``: a day can be
    what it is about (``ұлттық мерекемен құттықтады``)."""
    for k in range(at - 1, clauses.strong_left(view, at) - 1, -1):
        unit = view.units[k]
        if (
            days
            and unit.time is not None
            and case == "Ins"
            and view.forms[k].endswith(case_endings("Ins", False))
        ):
            return k
        if unit.word.pos == "PUNCT" or (unit.time is not None and not (days and unit.case == case)):
            continue
        if case == "Nom" and view.forms[k + 1] in phrase_postpositions() and k + 1 < at:
            return None
        if case == "Nom" and view.forms[k + 1] in lexicon.words("framework") and k + 1 < at:
            continue  # ``жарғының нұсқасы форум аясында бекітіледі``
        if case == "Nom" and k + 1 < at and _names_recipient(view, k):
            continue
        if unit.word.verbform in {"Fin", "Conv"} and clauses.is_verb(unit):
            if unit.word.verbform == "Fin" or unit.word.pos == "AUX" or view.forms[k + 1] == ",":
                return None
            continue
        if case == "Nom":
            if unit.word.case in (None, "Nom") and _is_nominal(view, k) and not unit.word.attributive:
                return k
            if unit.word.case in {"Acc", "Gen"}:
                return None
        elif unit.word.case == case and not unit.word.attributive and unit.word.pos != "PRON":
            return k
    return None


def _names_recipient(view: View, k: int) -> bool:
    """``(тексеру) министр Димовқа жүктелді``, ``көлік министрлігіне жүктелді``: a noun that is part of to whom."""
    unit, after = view.units[k], view.units[k + 1]
    if after.case != "Dat" or unit.case not in (None, "Nom") or is_verbal_noun(view, k):
        return False
    titled = any(m.kind == "office" for m in unit.mentions) and any(
        m.kind == "person" for m in after.mentions
    )
    return titled or (after.word.possessor == "3" and unit.word.possessor is None and not unit.mentions)


def objects(view: View, at: int, case: str, rule: str) -> Iterator[Evidence]:
    """The noun phrases in ``case`` before the verb at ``at``, each a phrase; joined ones apart."""
    head = head_before(view, at, case)
    if head is not None:
        yield from phrases(view, head, clauses.strong_left(view, at), rule)


def phrases(view: View, head: int, limit: int, rule: str) -> Iterator[Evidence]:
    """The phrases of the list whose last head is at ``head``; nothing of it stands before ``limit``."""
    head = last_named(view, head, limit)
    begin = left_edge(view, head, limit)
    mainly = any(
        view.forms[k] in lexicon.words("mainly") for k in range(max(limit, begin - 1), begin)
    ) or _is_announced(view, begin, limit)
    owner = _owner_of_head(view, begin, head)
    last_head = head if owner is None else owner
    for n, (first, last) in enumerate(_examples_apart(view, list(parts(view, begin, last_head, last_head)))):
        if n and view.forms[first] in lexicon.words("other"):
            continue  # ``сауда, басқа салалардағы ынтымақтастық``: names nothing
        if last < last_head and view.units[last].word.pos == "ADJ" and not _is_nominal(view, last):
            continue  # ``екіжақты, оның ішінде мәдени іс-шаралар``
        found = phrase(view, first, last, rule, main=mainly)
        if found is not None:
            yield found


def _examples_apart(view: View, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """``көлік, энергетика мен су ресурстары сияқты бағыттар``: the examples, each by itself, where the head says no
    more than that they are some."""
    likes = [_such_as(view, first, last) for first, last in spans]
    for n, ((first, last), like) in enumerate(zip(spans, likes, strict=True)):
        if like is None:
            if not any(likes[n + 1 : n + 2]):
                yield first, last
            continue
        begin = spans[n - 1][0] if n and likes[n - 1] is None else first
        for k in [*(k for k in range(begin, like) if view.forms[k] in _joiners() | {","}), like]:
            if k > begin:
                yield begin, k - 1
            begin = k + 1


def _such_as(view: View, first: int, last: int) -> int | None:
    """``сияқты`` in the phrase, where nothing but ``бағыттар``, ``мәселелер`` stands behind it."""
    if view.lemmas[last] not in list_heads() | phrase_heads().keys() | phrase_fillers():
        return None
    like = next((k for k in range(first + 1, last) if view.forms[k] in lexicon.words("such-as")), None)
    held = like is not None and any(view.units[k].word.attributive for k in range(like, last))
    return None if held else like  # ``көлік сияқты бағыттардағы байланыс мәселелері``: the matter is the ties


def _owner_of_head(view: View, begin: int, head: int) -> int | None:
    """``портты жаңғыртудың және су бөлудің маңызы``: where each of a list owns the head, which says nothing, the last
    of the list."""
    if view.lemmas[head] not in phrase_heads():
        return None
    owner = head - 1
    while owner > begin and _only_modifies(view, owner):
        owner -= 1
    ends = [last for _, last in parts(view, begin, owner, owner)]
    listed = len(ends) > 1 and all(view.units[k].word.case == "Gen" for k in ends)
    return owner if listed else None


def last_named(view: View, head: int, limit: int) -> int:
    """``сауда және басқа да мәселелер``: the head of a list without what closes it and names no matter."""
    joiners = _joiners() | {"сондай-ақ"}
    k = head
    while k > limit and view.forms[k] not in joiners and _closes_list(view, k):
        k -= 1
    joined = k > limit + 1 and view.forms[k] in joiners
    others = any(view.forms[j] in lexicon.words("other") for j in range(k, head))
    while joined and k > limit and view.forms[k] in joiners:
        k -= 1
    return k if joined and others else head


def _closes_list(view: View, k: int) -> bool:
    return bool({view.lemmas[k], view.forms[k]} & (phrase_fillers() | lexicon.words("close-topic")))


def before_noun(view: View, first: int, noun: int, head: int, rule: str) -> Evidence | None:
    """``Украина бойынша келіссөздер``: what the event noun at ``noun``, whose phrase begins at ``first``, is about;
    else the word that tells the kind of talks (``ядролық келіссөздер``), with the round at ``head`` that they had."""
    k = first - 1
    if k < 1 or not (view.forms[k] in _about() or relates(view, k)):
        return _kind_of_talks(view, noun, head, rule)
    if view.forms[k] == "жөніндегі" and any(
        m.kind in {"person", "office"} for m in view.units[first].mentions
    ):
        return None
    return phrase(view, left_edge(view, k - 1, clauses.strong_left(view, k)), k - 1, rule)


def relates(view: View, k: int) -> bool:
    """``Судандағы жағдайға қатысты``, ``жағдайға байланысты (отырыс)``; not ``отырысқа қатысты`` (attended)."""
    return view.units[k].word.pos == "ADP" and view.forms[k] in lexicon.words("relating")


def _kind_of_talks(view: View, noun: int, head: int, rule: str) -> Evidence | None:
    """``ядролық келіссөздер``, ``ядролық келіссөздердің жаңа кезеңі``."""
    if noun < 1 or view.lemmas[noun - 1] not in matter_words():
        return None
    if view.lemmas[noun] not in lexicon.words("talks-noun"):
        return None
    start, end = view.span(noun - 1, head)
    rule = f"{rule}/kind"
    if head > noun:
        round_ = view.units[head].word
        words = [
            own_words(view, noun - 1, head - 1),
            nominative(text_of(view, head), round_.case, round_.possessor),
        ]
        return Evidence(Phrase(" ".join(words)), start, end, view.sentence.i, rule)
    ending = "і" if view.units[noun].word.possessor == "3" and view.lemmas[noun] == "келіссөз" else ""
    text = f"{text_of(view, noun - 1)} {view.lemmas[noun]}{ending}"
    return Evidence(Phrase(text), start, end, view.sentence.i, rule)


def phrase(view: View, first: int, last: int, rule: str, *, main: bool = False) -> Evidence | None:
    """Units ``first`` to ``last`` as a phrase in the dictionary form; ``None`` where nothing is left of it, or
    where its last word's ending is not understood."""
    first = trim_left(view, first, last)
    announced = _announced(view, first, last)
    first = trim_left(view, first + announced, last)
    head = _said_head(view, first, last)
    if head < first or says_nothing(view, first, head) or head - first >= _MOST_WORDS:
        return None
    if not rule.startswith("outcome"):
        head = _helped(view, first, head)
        if only_handles(view, first, head):
            return None
    first, head = _shorter(view, first, head)
    first = _after_purpose(view, first, head)
    if not _names_matter(view, first, head):
        return None
    apart = _span_of_document(view, first, head)
    first, owner = (first, None) if apart else _without_clause(view, first, head)
    unit = view.units[head]
    held = view.lemmas[head] == "өткіз" and any(view.lemmas[k] in event_nouns() for k in range(first, head))
    first = without_matter(view, first, head) if held else first
    apart = apart or _in_what_spirit(view, first, head)
    texts = [
        _joined_to(view, k, head) or text_of(view, k)
        for k in range(first, head + 1)
        if not (_is_idle(view, k) or _is_count(view, k, head) or k in apart)
        and not (held and view.units[k].time is not None)
    ]
    if owner is not None and owner < first:
        texts.insert(0, placed(view, owner))
    as_written = texts[-1]
    texts[-1] = nominative(as_written, unit.word.case, unit.word.possessor)
    if unit.word.case not in (None, "Nom") and texts[-1] == as_written:
        return None
    further = _furthered(view, first, head)
    if further is not None:
        texts[-2:] = [further]
    closed = _is_closed_after(view, first, head)
    if closed:
        texts.append(view.units[head + 1].form)
    text = _unquoted(spaced(texts).strip(" ,–—-"))
    if len(text) < 3 or not any(c.isalpha() for c in text):
        return None
    start, end = view.span(first if owner is None else owner, max(last, head + closed))
    return Evidence(Phrase(text, main=main or announced > 0), start, end, view.sentence.i, rule)


def _furthered(view: View, first: int, head: int) -> str | None:
    """``сауданы кеңейте түсу`` (to widen trade still more) → ``кеңейту``."""
    step = view.units[head - 1].word
    further = view.lemmas[head] == "түс" and is_verbal_noun(view, head) and head - 1 > first
    return verbal_noun(view.lemmas[head - 1]) if further and step.verbform == "Conv" else None


def _joined_to(view: View, k: int, head: int) -> str | None:
    """``байланысты тереңдетуге және кеңейтуге`` → ``тереңдету және кеңейту``: a verbal noun joined with the last one
    loses the ending that it has of the same verb."""
    word, last = view.units[k].word, view.units[head].word
    if k == head or word.case in (None, "Nom") or word.case != last.case or word.possessor is not None:
        return None
    if not (is_verbal_noun(view, k) and is_verbal_noun(view, head)) or view.forms[k + 1] not in _joiners():
        return None
    taken = any(view.units[j].case == word.case for j in range(k + 1, head))
    return None if taken else nominative(text_of(view, k), word.case, word.possessor)


def _names_matter(view: View, first: int, head: int) -> bool:
    """Whether the phrase can name a matter: not ``дамыту`` alone, nor ``дамыту мәселесі`` (the matter of widening)."""
    word = view.units[head].word
    if head > first and view.forms[head - 1] == "барлық" and view.lemmas[head] in list_heads():
        return False  # ``барлық бағыт (бойынша)``
    named = word.verbform == "Vnoun" or word.number == "Plur"
    if word.pos == "PRON" or word.attributive or (clauses.is_verb(view.units[head]) and not named):
        return False
    if first == head:
        return not is_verbal_noun(view, head) and view.lemmas[head] not in lone_fillers()
    verbal = first == head - 1 and view.units[first].word.verbform == "Vnoun"
    return not verbal or view.lemmas[head] not in phrase_heads()


def own_words(view: View, first: int, last: int) -> str:
    """Units ``first`` to ``last`` as they are written, in the Cyrillic alphabet."""
    return spaced([text_of(view, k) for k in range(first, last + 1)])


def text_of(view: View, k: int) -> str:
    """Unit ``k`` in the Cyrillic alphabet; a common word at the start of the sentence begins small."""
    unit = view.units[k]
    tokens = view.document.tokens[unit.first : unit.last]
    text = _nobodys(spaced(list(_forms(tokens))), unit)
    starts = not any(u.word.pos != "PUNCT" for u in view.units[:k])
    if starts and not unit.mentions and unit.word.pos != "PROPN" and text[1:] == text[1:].lower():
        return text[:1].lower() + text[1:]
    return text


def _nobodys(text: str, unit: Unit) -> str:
    """``ынтымақтастығымызды (дамыту)`` → ``ынтымақтастықты``: whose it is the one who speaks knows."""
    word = unit.word
    if word.possessor != "1" or unit.mentions or word.pos != "NOUN":
        return text
    bare = nominative(text, word.case, "1")
    base = _OURS.sub("", bare)
    if base == bare or len(base) < _SHORTEST:
        return text
    base = base[:-1] + _HARDENED.get(base[-1], base[-1])
    cased = {"Acc": letters.accusative, "Dat": letters.dative, "Gen": letters.genitive}
    if word.case in (None, "Nom"):
        return base
    return cased[word.case](base) if word.case in cased else text


_OURS = re.compile("(?:ы|і)?м(?:ыз|із)$")
_HARDENED = {"ғ": "қ", "г": "к", "б": "п"}
_SHORTEST = 3


def _forms(tokens: Sequence[Token]) -> Iterator[str]:
    """The tokens' forms; a dash without spaces holds two together: ``Чили–Перу``."""
    text = ""
    for before, token in zip((None, *tokens), tokens, strict=False):
        dashed = before is not None and before.end == token.start and "–" in (before.form, token.form)
        if text and not dashed:
            yield text
            text = ""
        text += token.form
    if text:
        yield text


def _unquoted(text: str) -> str:
    """``«Бейбітшілік кеңесі»``: a name alone needs no quotation marks."""
    if text[:1] in _OPENING.values() and not set(text) & _OPENING.keys():
        text = text[1:]  # where somebody's words begin
    inner = text[1:-1]
    return inner if _OPENING.get(text[-1:]) == text[:1] and not set(inner) & set("«»“”") else text


def spaced(texts: list[str]) -> str:
    """Words and marks as a line of print: no space before a comma or within quotation marks."""
    text = " ".join(texts)
    for mark in (" ,", " .", " »", " )", " :", " ”"):
        text = text.replace(mark, mark[1:])
    text = text.replace("« ", "«").replace("( ", "(").replace("“ ", "“")
    return re.sub(r'" ([^"]+) "', r'"\1"', text)


def phrase_words(text: str) -> frozenset[str]:
    """The words of a phrase, endings aside."""
    return frozenset(word[:5] for word in re.findall(r"[\w-]+", text.lower()))


def _is_nominal(view: View, k: int) -> bool:
    word = view.units[k].word
    named = word.pos in {"NOUN", "PROPN"} or (word.pos == "ADJ" and word.possessor is not None)
    return bool(named or word.verbform == "Vnoun" or view.units[k].mentions)


def _announced(view: View, first: int, last: int) -> int:
    """``кездесудің басты тақырыбы …``: how many words say that the main topic follows; 0 if none does."""
    for k in range(first, min(first + 3, last - 1)):
        if view.lemmas[k] in lexicon.words("main") and view.lemmas[k + 1] in lexicon.words("topic-noun"):
            return k + 2 - first
    return 0


def _shorter(view: View, first: int, head: int) -> tuple[int, int]:
    """``сауданы арттыруға бағытталған шаралар`` → ``сауданы арттыру``; of a document's long name what stands after
    its last participle: ``жаңа кезеңге жол ашатын маңызды құжаттар`` → ``маңызды құжаттар``."""
    participles = [
        k
        for k in range(first + 1, head)
        if clauses.is_verb(view.units[k])
        and view.units[k].word.verbform == "Part"
        and view.units[k].case in (None, "Nom")
        and not _only_described(view, k)
    ]
    aimed = next((k for k in participles if view.lemmas[k] == "бағыттал"), None)
    if aimed is not None and aimed - 1 > first and is_verbal_noun(view, aimed - 1):
        return first, aimed - 1
    if view.forms[head - 1] == "деген" and head - 2 > first and is_verbal_noun(view, head - 2):
        return first, head - 2  # ``сауданы арттыруға деген қызығушылық``
    if view.lemmas[head] not in documents() or head - first < _LONG:
        return first, head
    if not participles or head - participles[-1] < 2:
        return first, head
    return participles[-1] + 1, head


def _after_purpose(view: View, first: int, head: int) -> int:
    """``су тапшылығын азайту үшін бірлескен қор құру``: what is to be done, without what for, where it says enough by
    itself (not ``сауданы дамыту үшін жағдай жасау``)."""
    aims = lexicon.words("in-order-to")
    at = next((k for k in range(head - 3, first, -1) if view.forms[k] in aims), None)
    if at is None or not (is_verbal_noun(view, at - 1) and is_verbal_noun(view, head)):
        return first
    empty = phrase_fillers() | phrase_heads().keys() | lexicon.words("effort")
    vague = any(view.lemmas[k] in empty and view.units[k].word.pos != "ADJ" for k in range(at + 1, head))
    return first if vague else at + 1


def _only_described(view: View, k: int) -> bool:
    """``арасындағы кеңейтілген (серіктестік)``: a passive participle without words of its own is an adjective."""
    before = view.units[k - 1]
    return view.units[k].word.voice == "Pass" and (before.word.attributive or before.case == "Gen")


def _without_clause(view: View, first: int, head: int) -> tuple[int, int | None]:
    """``Афинада жүргізіліп жатқан су реформалары``: where a participle only says that it is, was or will be so, the
    first unit after it, and the unit before it that stays: the owner, or the place (``Афинадағы су реформалары``)."""
    at = next((k for k in range(head - 1, first, -1) if _only_happens(view, k)), None)
    if at is None or says_nothing(view, at + 1, head) or not _names_matter(view, at + 1, head):
        return first, None
    if at + 1 == head and not view.units[head].mentions:
        return first, None
    if _is_timed(view, at):
        return at + 1, at - 1
    opens = view.units[first]
    stays = bool(opens.mentions) and (
        opens.case == "Gen" or opens.case == "Loc" and not opens.word.attributive
    )
    return at + 1, first if stays else None


def _only_happens(view: View, k: int) -> bool:
    if not is_participle(view, k):
        return False
    lemma = view.lemmas[k - 1] if view.units[k].word.pos == "AUX" else view.lemmas[k]
    return _is_timed(view, k) or lemma in lexicon.words("so-it-is")


def _is_timed(view: View, k: int) -> bool:
    """``алдағы жылға арналған жоспар``."""
    return (
        view.lemmas[k] == "арнал" and view.units[k - 1].time is not None and view.units[k - 1].case == "Dat"
    )


def placed(view: View, k: int) -> str:
    """``Афинада`` → ``Афинадағы``, ``алдағы жылға`` → ``алдағы жылғы``; an owner as it is."""
    text, case = text_of(view, k), view.units[k].case
    if case == "Gen":
        return text
    back = letters.takes_back(text)
    return text[:-1] + ("ы" if back else "і") if case == "Dat" else text + ("ғы" if back else "гі")


def _is_idle(view: View, k: int) -> bool:
    """``одан әрі дамыту``, ``өзекті мәселелер``, ``тығыз жаңғырту``: words that add nothing to a short phrase; but of
    close ties (``тығыз байланыстар``) it is told that they are."""
    if view.forms[k] in lexicon.words("closely") and is_verbal_noun(view, k + 1):
        return True
    if view.forms[k] in lexicon.words("idle") and view.units[k].word.case is None:
        return True
    return any(" ".join(view.forms[j : j + 2]) in lexicon.words("onward") for j in (k - 1, k) if j >= 0)


def _is_count(view: View, k: int, head: int) -> bool:
    """``бірқатар өңірлік мәселе`` (a number of regional matters): how many there are; of documents it is told."""
    counted = view.forms[k] in lexicon.words("a-number-of") and view.lemmas[head] not in documents()
    return counted and k + 1 < head


def _span_of_document(view: View, first: int, head: int) -> range:
    """``сауданы дамыту бойынша 2027 жылға арналған жоспар`` (a plan for 2027 on the development of trade): the units
    that say for which time, behind what the document is about."""
    at = next((k for k in range(head - 1, first + 2, -1) if _is_timed(view, k)), None)
    about = at is not None and view.forms[at - 2] in lexicon.words("about", "as-to")
    return range(at - 1, at + 1) if at is not None and about else range(0)


def _in_what_spirit(view: View, first: int, head: int) -> range:
    """``байланысты достық пен сенім рухында нығайту`` (to strengthen ties in a spirit of friendship and trust): the
    units that only say in what spirit."""
    last = next((k for k in range(first, head) if view.forms[k] in {"рухында", "рухындағы"}), first - 1)
    k = last - 1
    while k >= first and not view.units[k].mentions and view.units[k].case in (None, "Nom"):
        if clauses.is_verb(view.units[k]) or view.units[k].word.pos == "PUNCT":
            break
        k -= 1
    return range(k + 1, last + 1)


def _is_announced(view: View, begin: int, limit: int) -> bool:
    """``Негізгі тақырыбы … реттеуге арналған келіссөздер``: just before the phrase it is said to be the main one."""
    return (
        begin - 2 >= limit
        and view.lemmas[begin - 1] in lexicon.words("topic-noun")
        and view.lemmas[begin - 2] in lexicon.words("main")
    )


def _said_head(view: View, first: int, last: int) -> int:
    """``дамыту мәселесі`` says no more than ``дамыту``, ``ашудың маңызы`` no more than ``ашу``: the unit of the
    head that is left."""
    k = last
    if view.lemmas[k] in lexicon.words("measure") and view.forms[k - 1] in lexicon.words("about", "as-to"):
        return k - 2 if k - 2 > first else last  # ``сауданы арттыру жөніндегі шаралар``
    while k > first and view.lemmas[k] in phrase_heads():
        after = phrase_heads()[view.lemmas[k]]
        before = k - 1
        relating = before
        while relating > first and view.lemmas[relating] in phrase_fillers():
            relating -= 1  # ``суға қатысты өзекті мәселелер``
        if (
            view.forms[relating] in lexicon.words("about", "as-to", "relating")
            and relating > first
            and view.lemmas[k] in phrase_fillers()
        ):
            return relating - 1
        while after == "any" and before > first and _only_modifies(view, before):
            before -= 2 if view.forms[before - 1] in lexicon.words("and", "and-more") else 1
        if view.forms[before] in _joiners() and before > first and view.lemmas[before - 1] in phrase_heads():
            k = before - 1
            continue
        if before == first and after == "any" and _only_modifies(view, before):
            return last if _is_situation(view, before, k) else first - 1
        word = view.units[before].word
        if view.lemmas[k] == "жай" and word.possessor == "3" and word.case in (None, "Nom"):
            return before  # ``көлік дәліздері жайы``
        doing = is_verbal_noun(view, before) or view.lemmas[before] in lexicon.words("to-what")
        if doing and word.case in (None, "Nom"):
            return before
        if (owner := _owning_relation(view, first, before)) is not None:
            return owner
        if after == "any" and word.case == "Gen" and not _owners(view, first, before):
            return before
        return last
    return k if k == last or view.lemmas[k] not in phrase_heads() else last


def _is_situation(view: View, k: int, head: int) -> bool:
    """``халықаралық жағдай``, ``саяси жағдай``: the adjective tells which; not ``ағымдағы жағдай`` (present)."""
    told = view.forms[k].endswith(ADJECTIVE_ENDINGS) or view.forms[k] in lexicon.words("public-matter")
    return told and view.lemmas[head] in lexicon.words("situation")


def _owning_relation(view: View, first: int, k: int) -> int | None:
    """``екіжақты ынтымақтастықтың өзекті (мәселелері)``: the ties themselves are the matter."""
    while k > first and view.units[k].word.pos == "ADJ":
        k -= 1
    owns = view.units[k].word.case in (None, "Nom", "Gen") and view.lemmas[k] in lone_fillers()
    return k if owns and not _owners(view, first, k) else None


def _only_modifies(view: View, k: int) -> bool:
    """``қазіргі (жай-күйі)``, ``даму (перспективалары)``: a word that says nothing of which matter it is."""
    word = view.units[k].word
    return word.pos in {"ADJ", "ADV", "DET"} or view.forms[k] == "даму"


def _owners(view: View, first: int, at: int) -> bool:
    """Whether another genitive is joined with the one at ``at``: then their head must stay."""
    return any(
        view.units[k].word.case == "Gen" and view.forms[k + 1] in _joiners() and not view.units[k].mentions
        for k in range(first, at)
    )


def says_nothing(view: View, first: int, head: int) -> bool:
    """``өзекті мәселелер``: words that name no matter."""
    return all(
        not view.units[k].mentions
        and (
            view.lemmas[k] in phrase_fillers()
            or view.forms[k] in phrase_fillers()
            or view.forms[k] in phrase_postpositions()
            or view.units[k].word.pos in {"PUNCT", "CCONJ", "NUM", "PRON", "DET"}
        )
        for k in range(first, head + 1)
    )


def _helped(view: View, first: int, head: int) -> int:
    """``сауданы дамытуға жан-жақты ықпал ету`` (to help widen trade): what is helped is the matter."""
    k = head - 1
    if k <= first or not is_verbal_noun(view, head) or view.lemmas[k] not in lexicon.words("help"):
        return head
    k -= 1
    while k > first and view.units[k].word.pos in {"ADJ", "ADV"}:
        k -= 1
    return k if k > first and view.units[k].case == "Dat" and is_verbal_noun(view, k) else head


def only_handles(view: View, first: int, head: int) -> bool:
    """``мәселелерді бірлесіп шешу``, ``бірлескен жұмысты жалғастыру``, ``бүгінгі кездесу``: nothing is said of what is
    dealt with, or which contact it is."""
    if view.lemmas[head] in event_nouns():
        which = phrase_fillers() | lexicon.words("which-one", "this")
        before = range(first, head)
        return bool(before) and all(view.units[k].time is not None or view.lemmas[k] in which for k in before)
    if view.lemmas[head] not in lexicon.words("handles") or first == head:
        return False
    told = [
        k for k in range(first, head) if not _only_modifies(view, k) and view.units[k].word.verbform != "Conv"
    ]
    empty = (phrase_fillers() - lone_fillers()) | lexicon.words("effort")
    return all(view.lemmas[k] in empty and not view.units[k].mentions for k in told)


def _is_closed_after(view: View, first: int, head: int) -> bool:
    """Whether after the head stands the closing mark of a quotation that begins within the phrase."""
    after = view.units[head + 1].form if head + 1 < len(view.units) else ""
    opening = _OPENING.get(after)
    forms = [unit.form for unit in view.units[first : head + 1]]
    return opening is not None and forms.count(opening) > forms.count(after)


def _about() -> frozenset[str]:
    """``су туралы келіссөз``, ``су мәселесі келіссөзі``: words between a matter and the talks on it."""
    return lexicon.words("about", "as-to") | {"мәселесі"}


def _joiners() -> frozenset[str]:
    return lexicon.words("and", "and-more") | {","}
