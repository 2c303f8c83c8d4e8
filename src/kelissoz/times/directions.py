"""Which way a date without a year looks: back or forward, by the verb that it belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache

from kelissoz import lexicon
from kelissoz.model import Token, Word

Direction = int
"""-1: back, 1: forward, 0: no verb tells; 2: forward, or to a day just gone by (``8 шілдеде жоспарланған``); -2:
back, or to a day near ahead (``23 маусымда министрдің келетінін хабарлады``)."""

_FORWARD_MOODS = frozenset({"Imp", "Opt", "Des", "Jus"})
_PERFECT = re.compile("[ғгқк][ае]н$")
SET = 2
TOLD = -2
_IF_DATIVE = 3
_DEED = re.compile("..[ую]$")  # ``өткізу``; not ``су`` (water)
# So many words from a participle to the document that it describes.
_DOCUMENT = 3
# So many words from ``бастаған`` to the delegation.
_TEAM = 4


@dataclass(frozen=True, slots=True)
class _Verb:
    """``way``: see ``Direction``. ``reported``: what somebody says (``өтетінін айтты``, ``өтеді деп``).

    ``subject``: the token of its own subject in the genitive (``банктің жаппайтынын``). ``perfect``: what had been
    told (``хабарлаған``).
    """

    token: int
    way: int
    reported: bool
    subject: int | None
    perfect: bool = False


class Verbs:
    """The verbs of one sentence, in order, with the way that each of them looks."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[Word], place: range, taken: Set[int]) -> None:
        """``place``: the tokens of the sentence; ``taken``: those in time expressions (``өткен жылы``)."""
        self._verbs: list[_Verb] = []
        noun_seen = False
        subject: int | None = None
        begun: int | None = None
        done: int | None = None
        for i in place:
            if i >= len(words) or tokens[i].kind != "word" or i in taken:
                continue
            if _is_in_name(tokens, i) or (i > place.start and _begins_name(tokens, i)):
                continue
            word = words[i]
            noun_seen = noun_seen or _names_a_deed(words, i)
            way = None if _only_qualifies(words, i) or _tells_how(words, i) else _way(word, noun_seen)
            if done is not None and word.verbform == "Vnoun":
                continue  # ``11 маусымда кездесіп, шекараны белгілеу жұмысын жеделдетуге келісті``: the work of marking
            if word.verbform == "Conv" and word.lemma in lexicon.words("begin"):
                begun = i
            if word.verbform == "Conv" and i + 1 < len(words) and tokens[i + 1].form == ",":
                done = i
            if way is not None:
                if begun is not None and way == 1:
                    # ``26 маусымда басталып, бүгін аяқталады``: what is to end may have begun
                    self._verbs.append(_Verb(begun, SET, False, None))
                if done is not None and way == SET and noun_seen:
                    # ``жексенбіде кездесіп, сауданы арттыруға келісті``: the day is that of the meeting
                    self._verbs.append(_Verb(done, 0, False, None))
                begun = done = None
                perfect = _PERFECT.search(tokens[i].form.lower()) is not None
                self._verbs.append(_Verb(i, way, _is_reported(words, i), subject, perfect))
                noun_seen = noun_seen and word.verbform != "Fin"
                subject = None
            elif word.case == "Gen":
                subject = i
            elif word.possessor == "3":
                subject = None
        self._tokens = [verb.token for verb in self._verbs]

    def way_after(self, token: int, dative: bool, following: int | None = None) -> Direction:
        """The way of the verb that governs an expression that ends before ``token``.

        Kazakh puts the verb behind: ``15 қаңтарда өтетін отырыс`` looks forward, whatever the main verb is.
        But a date before what is reported belongs to the one who reports, if the report has a date
        (``following``) or a subject of its own: ``Ол жұмада банктің көмектеспейтінін айтты``. Where no verb
        follows, the last one before it counts. In the ``dative`` (``5 ақпанға қалдырылды``) a date looks
        forward with verbs of putting off.
        """
        k = bisect_left(self._tokens, token)
        while k + 1 < len(self._verbs) and self._is_apart(self._verbs[k], token, following):
            k += 1
        if k < len(self._verbs):
            way = _settle(self._verbs[k].way, dative)
            if way == 1 and self._was_planned(k):
                return SET
            skipped = k > bisect_left(self._tokens, token)
            return TOLD if skipped and way == -1 else way
        return _settle(self._verbs[-1].way, False) if self._verbs else 0

    def _was_planned(self, k: int) -> bool:
        """``5 ақпанда өтеді деп жоспарланған кездесу`` (the meeting that had been planned for 5 February), ``5 ақпанда
        өтетінін хабарлаған`` (had told that it would be on 5 February)."""
        if not self._verbs[k].reported or k + 1 >= len(self._verbs):
            return False
        told = self._verbs[k + 1]
        return _settle(told.way, False) == SET or told.perfect and told.way == -1

    @staticmethod
    def _is_apart(verb: _Verb, token: int, following: int | None) -> bool:
        if not verb.reported:
            return False
        dated = following is not None and following < verb.token
        return dated or (verb.subject is not None and verb.subject >= token)

    def between(self, first: int, last: int) -> bool:
        """Whether a verb stands from token ``first`` to ``last``."""
        return bisect_left(self._tokens, first) < bisect_left(self._tokens, last)


def _is_in_name(tokens: Sequence[Token], i: int) -> bool:
    """``дер`` of ``фон дер Ляйен`` is no verb."""
    return (
        tokens[i].form in _particles()
        and i + 1 < len(tokens)
        and tokens[i + 1].form[:1].isupper()
        and (tokens[i - 1].form[:1].isupper() or tokens[i - 1].form in _particles())
    )


def _begins_name(tokens: Sequence[Token], i: int) -> bool:
    """``Біріккен`` of ``Біріккен Ұлттар Ұйымы`` (the United Nations) is no verb."""
    return tokens[i].form[:1].isupper() and i + 1 < len(tokens) and tokens[i + 1].form[:1].isupper()


def _settle(way: int, dative: bool) -> Direction:
    if way != _IF_DATIVE:
        return way
    return 1 if dative else 0


def _is_reported(words: Sequence[Word], i: int) -> bool:
    quoted = i + 1 < len(words) and words[i + 1].lemma == "де" and words[i + 1].verbform == "Conv"
    return quoted or (words[i].verbform == "Part" and words[i].case == "Acc")


def _only_qualifies(words: Sequence[Word], i: int) -> bool:
    """``комитеттің кеңейтілген отырысы өтеді`` (the committee will hold an enlarged sitting): a passive participle
    between an owner and what he has governs no day."""
    word = words[i]
    passive = (
        word.verbform == "Part"
        and word.tense == "Past"
        and word.voice == "Pass"
        and word.case in (None, "Nom")
    )
    owned = 0 < i < len(words) - 1 and words[i - 1].case == "Gen" and words[i + 1].possessor == "3"
    occasion = word.verbform == "Part" and word.tense == "Past" and i + 1 < len(words)
    if occasion and words[i + 1].lemma in lexicon.words("occasion-time"):
        return True  # ``жексенбіде кездескен кезде … сөйлеспек``: the day is that of what is done then
    return passive and owned or _is_of_document(words, i) or _leads_team(words, i)


def _tells_how(words: Sequence[Word], i: int) -> bool:
    """``16 маусымда Х-тің шақыруымен келді``, ``шақыруы бойынша келді`` (came on 16 June at the invitation of Х): what
    is only how something was done governs no day."""
    if words[i].verbform != "Vnoun" or words[i].possessor != "3":
        return False
    return words[i].case == "Ins" or i + 1 < len(words) and words[i + 1].lemma in lexicon.words("as-to")


def _is_of_document(words: Sequence[Word], i: int) -> bool:
    """``бейсенбіде кеденді жеңілдететін келісімге қол қойды`` (signed on Thursday an agreement that eases customs):
    what a document does to something is no deed of that day."""
    word = words[i]
    does = word.verbform == "Part" and word.feats.get("Aspect") == "Imp" and word.case in (None, "Nom")
    ahead = (each.lemma for each in words[i + 1 : i + 1 + _DOCUMENT])
    return does and i > 0 and words[i - 1].case == "Acc" and any(lemma in _documents() for lemma in ahead)


def _leads_team(words: Sequence[Word], i: int) -> bool:
    """``16 наурызда Х бастаған делегация келеді`` (on 16 March a delegation led by X will come): that somebody leads it
    is not told of the day."""
    word = words[i]
    leads = word.lemma in lexicon.words("leads") and word.verbform == "Part" and word.case in (None, "Nom")
    return leads and any(each.lemma in lexicon.words("team", "led") for each in words[i + 1 : i + 1 + _TEAM])


def _names_a_deed(words: Sequence[Word], i: int) -> bool:
    """``кездесуге``, ``өткізуді``: what can be agreed on or proposed, taken for a verb or for a noun; no way in which
    something is done (``бейсенбіде суды бөлу тәртібін келісті``)."""
    word = words[i]
    after = words[i + 1] if i + 1 < len(words) else None
    if word.verbform == "Vnoun" and word.case in (None, "Nom") and after and after.possessor == "3":
        return after.verbform == "Vnoun"
    return word.verbform == "Vnoun" or (word.case in {"Dat", "Acc"} and _DEED.search(word.lemma) is not None)


def _way(word: Word, noun_seen: bool) -> int | None:
    """The way of one word; ``None`` where it is no verb that tells."""
    match _verb_ways().get(word.lemma):
        case "forward":
            return SET if word.tense == "Past" else 1
        case "forward-after-noun" if noun_seen:
            return (
                SET if word.tense == "Past" else 1
            )  # ``1 қаңтарда отырыс өткізуге келісті``: in February, it was then
        case "forward-after-dative":
            return _IF_DATIVE
        case "none":
            return None
        case "near" if word.tense == "Pres":
            return 0
        case _:
            return _way_of_tense(word)


def _way_of_tense(word: Word) -> Direction | None:
    """``өтті``, ``өткен`` look back; ``өтеді``, ``өтетін``, ``өтпек``, ``өтсін`` forward."""
    if word.verbform not in {"Fin", "Part"} or (word.mood == "Imp" and word.person == "2"):
        return None  # a bare stem: news tell nobody what to do, so it is some other word (``Уаң И``)
    if word.mood in _FORWARD_MOODS:
        return 1
    if word.tense is None and word.verbform == "Part":
        return 1 if word.feats.get("Aspect") == "Imp" else None
    return {"Past": -1, "Pres": 1, "Fut": 1}.get(word.tense or "")


@cache
def _particles() -> frozenset[str]:
    return frozenset(
        row["particle"] for row in lexicon.rows("kk/name_particles") if row["stands"] == "inside"
    )


@cache
def _documents() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon.rows("kk/documents"))


@cache
def _verb_ways() -> dict[str, str]:
    return {row["lemma"]: row["way"] for row in lexicon.rows("kk/verb_ways")}
