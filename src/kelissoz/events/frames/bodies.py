"""Which body a noun of sitting names, where no table has it: ``Африка климат саммиті`` (the Africa climate summit)."""

from __future__ import annotations

import re
from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events import clauses, phrases
from kelissoz.events.boundaries.edges import left_edge
from kelissoz.events.candidate import Evidence, Party
from kelissoz.events.frames import arguments, formats
from kelissoz.events.frames.drafts import Draft
from kelissoz.events.nouns import is_beyond, ordinal
from kelissoz.events.standing import body_kind, is_head, is_international, of_several_lands, official
from kelissoz.events.stories.story import JOINT
from kelissoz.events.tables import as_state, is_body, states
from kelissoz.events.triggers import Hit
from kelissoz.events.unit import DASHES
from kelissoz.events.view import View
from kelissoz.model import Mention, Role

_LEARNED = "ғылыми"
_COUNT = re.compile(r"^\d+-(?=\w{4})")


def unlisted_body(view: View, at: int) -> Evidence | None:
    """``Африка климат саммиті``, ``Чили–Перу форумы``: before a possessed noun, nouns that begin with a capital or a
    place name it."""
    if view.units[at].word.possessor != "3":
        return None
    k = at
    while k > 0 and (
        _names_body(view, k - 1) or _joins_lands(view, k - 1) or _is_other_side(view, k - 1, at)
    ):
        k -= 1
    if _is_half_of_pair(view, k):
        return None
    if k == at or not (view.units[k].mentions or (view.units[k].form[:1].isupper() and k > 0)):
        return None
    noun = phrases.nominative(_uncounted(view, at), view.units[at].case, view.units[at].word.possessor)
    return _said_body(view, k, at, f"{_written(view, k, at - 1)} {noun}", "session/unlisted")


def _is_half_of_pair(view: View, k: int) -> bool:
    """``Димов пен Папас саммиті`` (the summit of Dimov and Papas): what begins with one of two men is no name."""
    joined = k > 1 and view.forms[k - 1] in lexicon.words("and")
    return joined and any(m.kind == "person" for m in view.units[k - 2].mentions)


def described_body(draft: Draft) -> Evidence | None:
    """``А климат жөніндегі халықаралық конференцияға қатысты`` (А took part in an international conference on the
    climate): what sits has no name but what it is about, and somebody official takes part; scholars meet elsewhere."""
    view, at, phrase = draft.view, draft.hit.at, draft.phrase
    assert phrase is not None
    wide = next((k for k in range(phrase.first, at) if view.forms[k] in lexicon.words("worldwide")), None)
    learned = any(view.forms[k].startswith(_LEARNED) for k in range(phrase.first, at))
    if wide is None or learned or not any(_is_public(p.mention) for p in draft.parties):
        return None
    about = phrases.before_noun(view, phrase.first, at, at, "session/described")
    first = wide
    if about is not None:
        first = next((k for k in range(at) if view.span(k, k)[0] >= about.start), wide)
        first = max((k + 1 for k in range(first, wide) if view.units[k].time is not None), default=first)
    elif all(view.units[k].word.pos != "NOUN" for k in range(wide + 1, at)):
        return None
    noun = phrases.nominative(_uncounted(view, at), view.units[at].case, view.units[at].word.possessor)
    return _said_body(view, first, at, f"{_written(view, first, at - 1)} {noun}", "session/described")


def commission(draft: Draft) -> Evidence | None:
    """``реформа жөніндегі комиссияның отырысында министр А … айтты`` (said minister А at a sitting of the commission on
    the reform): an organ that is called by what it is for, where an official takes part."""
    view = draft.view
    last = _owner_before(view, draft.hit.first)
    if last < 1 or view.units[last].case != "Gen" or view.units[last].mentions:
        return None
    group = view.lemmas[last] in lexicon.words("expert-team")
    organ = group or body_kind(view.lemmas[last]) in {"government", "international"}
    if not organ or not any(official(p.mention, None) and _is_public(p.mention) for p in draft.parties):
        return None
    first = left_edge(view, last, clauses.strong_left(view, last))
    about = any(view.forms[k] in lexicon.words("about") for k in range(first, last))
    if first == last or group and not about or any(_is_side(view, k) for k in range(first, last)):
        return None
    name = phrases.nominative(_written(view, first, last), "Gen", view.units[last].word.possessor)
    return _said_body(view, first, last, name, "session/commission")


def _is_side(view: View, k: int) -> bool:
    """``Болгария (мен Грекияның …)``; ``Грекиямен ынтымақтастықты дамыту`` is what the organ is for."""
    return view.units[k].is_party and view.units[k].case in (None, "Nom", "Gen")


def _is_public(mention: Mention) -> bool:
    return mention.kind in {"state", "office"} or bool(mention.office)


def unknown_body(view: View, at: int) -> Evidence | None:
    """``Қақтығысты реттеу кеңесінің кезекті отырысы``: a body that no table has, told by its head noun in the genitive
    and by the capital that its name begins with."""
    last = _owner_before(view, at)
    if last < 1 or view.units[last].case != "Gen" or view.units[last].mentions:
        return None
    if view.units[last].word.possessor != "3":
        return _unowned_body(view, last) or _local_body(view, last)
    several = view.units[last].word.number == "Plur"  # ``жұмыс топтарының жиындарына``
    if several or body_kind(view.lemmas[last]) in {None, "company", "media", "sport"}:
        return None
    first = last
    while first > 0 and _within_name(view, first - 1):
        first -= 1
    members = _members(view, last - 1) if first == last and last else None
    if members is not None:
        first = members
    elif first == last or not view.units[first].form[:1].isupper():
        return _local_body(view, last)
    tokens = view.document.tokens[view.units[first].first : view.units[last].last]
    name = phrases.nominative(" ".join(token.form for token in tokens), "Gen", "3")
    return _said_body(view, first, last, name, "session/unknown")


def _local_body(view: View, last: int) -> Evidence | None:
    """``облыстық мәслихаттың сессиясы``, ``аймақтық партком отырыс ашты``: a chamber or a party's organ of a region, in
    small letters, which unit ``last`` heads."""
    if body_kind(view.lemmas[last]) not in {"parliament", "party"}:
        return None
    first = last
    while first > 0 and _within_name(view, first - 1) and view.forms[first] not in lexicon.words("regional"):
        first -= 1
    while first > 0 and view.forms[first - 1] in lexicon.words("regional"):
        first -= 1
    if first == last or view.forms[first] not in lexicon.words("regional"):
        return None
    tokens = view.document.tokens[view.units[first].first : view.units[last].last]
    name = " ".join(token.form for token in tokens)
    if view.units[last].case == "Gen":
        name = phrases.nominative(name, "Gen", view.units[last].word.possessor)
    return _said_body(view, first, last, name, "session/local")


def _members(view: View, k: int) -> int | None:
    """``одаққа мүше елдердің министрлері (кеңесінің отырысы)``, ``одаққа қатысушы мемлекеттер министрлері``: where
    those begin who make up the council that is named next."""
    unit = view.units[k]
    if unit.case not in (None, "Nom") or not any(m.kind == "group" for m in unit.mentions):
        return None
    lands = k > 0 and view.lemmas[k - 1] in lexicon.words("land") and view.units[k - 1].word.number == "Plur"
    if not lands and not any(of_several_lands(m) for m in unit.mentions):
        return None
    first = k - 1 if lands else k
    belongs = lexicon.words("belongs")
    if first and view.lemmas[first - 1] in belongs:
        first -= 1
    inside = view.document.tokens[view.units[first].first].form.lower() in belongs
    return first - 1 if first and inside and view.units[first - 1].case == "Dat" else first


def _unowned_body(view: View, last: int) -> Evidence | None:
    """``А мен Б арасындағы Жоғары мемлекетаралық кеңестің отырысы`` (a sitting of the Supreme Council between
    А and Б): adjectives that begin with a capital after the two lands name it."""
    first = last
    while first > 0 and view.units[first - 1].word.pos == "ADJ" and not view.units[first - 1].mentions:
        first -= 1
    between = first > 1 and view.forms[first - 1] == "арасындағы"
    if first == last or not between or not view.units[first].form[:1].isupper():
        return None
    if body_kind(view.lemmas[last]) in {None, "company", "media", "sport"}:
        return None
    return _said_body(
        view, first, last, phrases.nominative(_written(view, first, last), "Gen", None), "session/unknown"
    )


def joint_body(view: View, at: int) -> Evidence | None:
    """``үкіметаралық комиссияның (отырысы)``, ``бірлескен комитет (отырысы)``: of lands that have been told of."""
    last = _owner_before(view, at)
    if last < 1 or view.units[last].mentions or view.forms[last - 1] not in lexicon.words("joint-body"):
        return None
    bare = view.units[last].case in (None, "Nom", "Gen") and view.units[last].word.possessor is None
    if not bare or body_kind(view.lemmas[last]) not in {"government", "international"}:
        return None
    name = phrases.nominative(_written(view, last - 1, last), view.units[last].case, None)
    return _said_body(view, last - 1, last, name, JOINT)


def unnamed_body(view: View, hit: Hit) -> Evidence | None:
    """``экономикалық форумда``, ``климат саммитінде``: a gathering that is called by what it is, and how it is
    described; none whose owner is not told (``саммитінде``)."""
    first, head = hit.first, view.units[hit.at]
    while first > 0 and _describes(view, first - 1):
        first -= 1
    if head.word.possessor == "3" and first == hit.first:
        return None
    name = phrases.nominative(_written(view, first, hit.at), head.case, head.word.possessor)
    return _said_body(view, first, hit.at, name.lower(), "session/unnamed")


def _describes(view: View, k: int) -> bool:
    unit = view.units[k]
    bare = unit.case in (None, "Nom") and unit.word.possessor is None
    return unit.word.pos in {"ADJ", "NOUN"} and bare and not unit.mentions and unit.time is None


def _owner_before(view: View, at: int) -> int:
    """The unit before the noun at ``at`` and what only describes or counts it; -1 where there is none."""
    k = at - 1
    while k > 0 and view.units[k].time is not None and view.units[k].case in (None, "Nom"):
        k -= 1  # ``үкіметтің бүгінгі отырысы``
    while k >= 0 and (view.units[k].word.pos in {"ADJ", "NUM"} or ordinal(view, k) or is_beyond(view, k)):
        k -= 2 if is_beyond(view, k) else 1
    return k


def house(view: View, at: int) -> Evidence | None:
    """``үкімет отырысы``, ``парламенттің бірлескен отырысы``: the government or parliament of home, in small
    letters."""
    k = _owner_before(view, at)
    if k < 0 or view.units[k].mentions or view.lemmas[k] not in lexicon.words("house"):
        return None
    if view.units[k].case not in (None, "Nom", "Gen") or view.units[k].word.possessor is not None:
        return None
    return _said_body(view, k, k, view.lemmas[k].capitalize(), "sitting/house")


def body_of_lands(view: View, at: int) -> Evidence | None:
    """``шартқа қатысушы мемлекеттердің консультативтік кездесуі`` (the consultative meeting of the states parties to
    the treaty): lands that nobody lists give what sits its name."""
    owner = _owner_before(view, at)
    if owner < 1 or view.lemmas[owner] not in lexicon.words("land"):
        return None
    if view.units[owner].case != "Gen" or view.units[owner].word.number != "Plur":
        return None
    limit = clauses.strong_left(view, at)
    first = left_edge(view, owner, limit)
    if view.lemmas[first - 1] in lexicon.words("belongs") and first > limit + 1:
        first -= 1
    if view.lemmas[first] in lexicon.words("belongs") and first > limit:
        first = left_edge(view, first - 1, limit)
    if first == owner:
        return None
    name = phrases.nominative(_written(view, first, at), view.units[at].case, view.units[at].word.possessor)
    return _said_body(view, first, at, name, "session/lands")


def body_between(view: View, at: int, parties: list[int]) -> Evidence | None:
    """``А мен Б арасындағы үкіметаралық комиссияның отырысы``: what sits has no other name than whose it is."""
    last = _owner_before(view, at)
    if last < 1 or view.units[last].case != "Gen" or view.units[last].mentions or not parties:
        return None
    if body_kind(view.lemmas[last]) in {None, "company", "media", "sport"}:
        return None
    first = min((k for party in parties for k in view.units[party].joined or (party,)), default=last)
    if "арасындағы" not in view.forms[first:last]:
        return None
    name = phrases.nominative(_written(view, first, last), "Gen", view.units[last].word.possessor)
    return _said_body(view, first, last, name, "session/between")


def _within_name(view: View, k: int) -> bool:
    unit = view.units[k]
    word = unit.word
    named = any(m.kind in {"place", "state"} or _is_trade(m) for m in unit.mentions)
    if (
        unit.time is not None or word.pos == "PRON" or unit.mentions and not named
    ):  # ``бұл туралы (кеңесте айтты)``
        return False
    verbal = word.verbform in {None, "Vnoun", "Conv"} and (word.pos != "VERB" or word.verbform != "Fin")
    brought = word.case == "Dat" and view.units[k + 1].word.verbform == "Vnoun"  # ``іске асыру кеңесі``
    brought = brought or (word.attributive and not unit.mentions)  # ``Жоғары деңгейдегі кеңес``
    return (
        verbal
        and (brought or word.case in (None, "Nom", "Acc", "Gen"))
        and (word.pos != "PUNCT" or unit.form in {"-", "–"})
    )


def _is_trade(mention: Mention) -> bool:
    """``(Шетелдік) инвесторлар (кеңесі)``: who they are that sit, in one word."""
    return mention.kind == "group" and mention.country is None and " " not in mention.name


def sitting_subject(view: View, hit: Hit, draft: Draft) -> Evidence | None:
    """``Қауіпсіздік кеңесі отырыс өткізді``, ``отырысқа жиналды``: the body that is the subject sits."""
    assert draft.phrase is not None and draft.verb is not None
    for k in range(hit.first - 1, clauses.strong_left(view, hit.first), -1):
        bare = view.units[k].case in (None, "Nom") and view.units[k].word.possessor is None
        local = _local_body(view, k) if bare and not view.units[k].mentions else None
        if local is not None:
            return local
    for k in arguments.subject(view, draft.phrase.first, draft.verb):
        mention = view.units[k].mentions[0]
        if mention.kind == "body" and mention.rule not in {"agency", "outlet"} and not view.units[k].joined:
            start, end = view.span(k, k)
            return Evidence(mention, start, end, view.sentence.i, f"{hit.trigger.id}/subject")
    return None


def deliberating(view: View, hit: Hit, who: list[int]) -> Evidence | None:
    """``Қауіпсіздік кеңесі Сирия мәселесін қарады`` (the Security Council considered the question of Syria): an
    international body whose members deliberate, alone."""
    for k in who:
        mention = view.units[k].mentions[0]
        deliberates = mention.name.lower().endswith(tuple(lexicon.words("deliberates")))
        if (
            mention.kind == "body"
            and deliberates
            and not view.units[k].joined
            and is_international(mention.name)
        ):
            return Evidence(mention, *view.span(k, k), view.sentence.i, f"{hit.trigger.id}/subject")
    return None


def body_of_owners(view: View, at: int, owners: list[int]) -> Evidence | None:
    """``А мен Б министрлерінің диалогы`` (the dialogue of the ministers of А and Б): who sits gives the body its
    name."""
    held = [k for k in owners if all(m.kind in {"group", "office"} for m in view.units[k].mentions)]
    if not held:
        return None
    last = held[-1]
    noun = phrases.nominative(_uncounted(view, at), view.units[at].case, view.units[at].word.possessor)
    kinds = [view.forms[k] for k in range(last + 1, at) if _says_which_kind(view, k)]
    name = " ".join([_written(view, last, last), *kinds, noun])
    return _said_body(view, last, at, name, "session/owners")


def _says_which_kind(view: View, k: int) -> bool:
    """``(басшыларының VI) консультативтік (кездесуі)``: an adjective that counts nothing."""
    counts = clauses.is_ordinal(view.forms[k]) or view.forms[k] in lexicon.words(
        "which-one", "next", "within-span", "necessary"
    )
    return view.units[k].word.pos == "ADJ" and not counts and view.units[k].time is None


def _uncounted(view: View, at: int) -> str:
    """``67-саммитінде`` (at the 67th summit) without the number."""
    return _COUNT.sub("", view.units[at].form)


def _written(view: View, first: int, last: int) -> str:
    """Units ``first`` to ``last`` as a name is printed: ``Чили–Перу``, no space before a comma."""
    tokens = view.document.tokens[view.units[first].first : view.units[last].last]
    return " ".join(token.form for token in tokens).replace(" ,", ",").replace(" – ", "–")


def _said_body(view: View, first: int, last: int, name: str, rule: str) -> Evidence:
    """A body that no table has, named by units ``first`` to ``last``."""
    start, end = view.span(first, last)
    tokens = view.units[first].first, view.units[last].last
    mention = Mention(start, end, -1, *tokens, view.sentence.i, "body", name, rule=rule)
    return Evidence(mention, start, end, view.sentence.i, rule)


def _names_body(view: View, k: int) -> bool:
    unit = view.units[k]
    dashed = bool(unit.joined) and view.units[unit.joined[0] + 1].form in DASHES
    if unit.time is not None or unit.case not in (None, "Nom") or unit.joined and not dashed:
        return False
    if unit.mentions:
        return all(m.kind in {"place", "state"} for m in unit.mentions)
    if ordinal(view, k) is not None:
        return False
    titled = unit.word.pos == "ADJ" and unit.form[:1].isupper() and k > 0 and not _sat_before(view, k)
    return (titled or unit.word.pos in {"NOUN", "PROPN"}) and unit.word.possessor is None


def _sat_before(view: View, k: int) -> bool:
    """``(басшылардың) Консультативтік (кездесуі)``: those who sit own what is described at ``k``, not a region
    (``облыстың Азаматтық форумы``)."""
    while k > 0 and ordinal(view, k - 1) is not None:
        k -= 1
    return k > 0 and any(m.kind not in {"place", "state"} for m in view.units[k - 1].mentions)


def _joins_lands(view: View, k: int) -> bool:
    """``Чили–Перу``, ``ЕАЭО – Перу``: whether unit ``k`` is a dash between two states or places, or bodies of
    several."""
    if view.units[k].form not in DASHES or not 0 < k < len(view.units) - 1:
        return False
    return all(
        view.units[j].mentions and (_names_body(view, j) or _is_union(view, j)) for j in (k - 1, k + 1)
    )


def _is_other_side(view: View, k: int, at: int) -> bool:
    """``ЕАЭО (– Перу форумы)``."""
    return k + 1 < at and _is_union(view, k) and _joins_lands(view, k + 1)


def _is_union(view: View, k: int) -> bool:
    unit = view.units[k]
    return unit.case in (None, "Nom") and [is_international(m.name) for m in unit.mentions] == [True]


def names_heads(body: Evidence) -> bool:
    """``Румыния мен Италия президенттерінің саммиті`` (the summit of the presidents of Romania and Italy): who meets
    is told, not a body that sits."""
    held = [word for word in body.value.name.split()[:-1] if is_head(word)]
    return bool(held) and bool(states_of(body))


def own_body(view: View, at: int) -> Evidence | None:
    """``Дүниежүзілік экономикалық форумда``: the trigger is the head of a body's own name."""
    named = [m for m in view.units[at].mentions if m.kind == "body" and " " in m.name]
    if not named or _is_half_of_pair(view, at):
        return None
    start, end = view.span(at, at)
    return Evidence(_sitter(view, at, named[0]), start, end, view.sentence.i, "session/own-name")


def only_owner(draft: Draft) -> Evidence | None:
    """``НАТО-ның кездесуі``, ``«су достары коалициясының» кездесуі``: a body of several lands that comes together with
    nobody else sits."""
    parties = draft.parties
    if len(parties) != 1 or parties[0].evidence.rule.endswith("/counterpart"):
        return None
    mention = parties[0].mention
    if mention.kind != "body" or mention.country is not None or not is_international(mention.name):
        return None
    return replace(parties[0].evidence, value=mention, rule="noun/body")


def _sitter(view: View, at: int, mention: Mention) -> Mention:
    """Who sat: ``Еуропалық одақтың саммиті`` is a summit of ``Еуропалық одақ``; one of two is called by both."""
    if formats.written_sides(mention.name):
        return mention
    *words, _ = mention.name.split()
    last = max(view.units[at].first, view.units[at].last - 2)
    owner = view.document.words[last]
    while last > view.units[at].first and owner.pos in {"ADJ", "NUM"}:
        if len(words) > 1 and view.document.tokens[last].form == words[-1]:
            words = words[:-1]  # ``кеңесінің бейресми саммиті``; a number is no part of the name
        last -= 1
        owner = view.document.words[last]
    bare = [*words[:-1], phrases.nominative(words[-1], "Gen", owner.possessor)]
    known = body_kind(" ".join(words[:-1] + [owner.lemma])) is not None or is_body(" ".join(bare))
    if owner.case == "Gen" and known:
        words = bare
    elif not is_body(" ".join(words)):
        return mention
    return replace(mention, name=" ".join(words), entity=None)


def states_of(body: Evidence) -> list[Party]:
    """The states that a body's name holds: ``Ресей-АҚШ-Украина үшжақты жұмыс тобы``; the sides of a format in quotes,
    ``«Балқан – Жапония» саммиті``, of which one is a region."""
    found: list[Party] = []
    mention: Mention = body.value
    if told := formats.sides(mention.name):
        return [formats.side(name, mention, body, "member") for name in told]
    for word in mention.name.replace("–", "-").replace("-", " ").replace(",", " ").split():
        if word.lower() in states():
            code, _ = states()[word.lower()]
            found.append(
                Party(as_state(mention, code), None, replace(body, value=None, rule="session/body-name"))
            )
    if len(found) < 2 and (told := formats.written_sides(mention.name)):
        role: Role | None = "member" if formats.is_dashed(mention.name) else None
        return [formats.side(name, mention, body, role) for name in told]
    return found if len(found) > 1 else []
