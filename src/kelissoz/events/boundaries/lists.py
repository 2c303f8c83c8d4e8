"""Where one of a list ends and the next begins: ``шекараны ашу, сауданы дамыту`` are two."""

from __future__ import annotations

from collections.abc import Iterator

from kelissoz.events.boundaries import edges
from kelissoz.events.boundaries.openers import opener_ending, opener_starting
from kelissoz.events.boundaries.signs import INSTRUMENTAL_JOINERS, OBLIQUE, QUOTES, joiners
from kelissoz.events.boundaries.verbals import governs, is_verb_by_object, is_verbal_noun
from kelissoz.events.tables import (
    documents,
    list_heads,
    lone_fillers,
    phrase_heads,
    phrase_postpositions,
)
from kelissoz.events.view import View


def parts(view: View, first: int, head: int, last: int) -> Iterator[tuple[int, int]]:
    """The phrases of a list, each with its own head: ``first`` to ``last``, whose last head is at ``head``.

    ``шекараны ашу, сауданы дамыту мәселелері`` → two; ``сауда, көлік мәселелері`` → one.
    """
    begin = first
    for k in range(first + 1, head):
        if k <= begin or not (_cuts(view, k, head) or _goes_on(view, k)):
            continue
        end = _quoted_end(view, begin, k - 1)
        yield edges.trim_left(view, begin, end), end
        begin = k + 1
    yield edges.trim_left(view, begin, head), last


def _goes_on(view: View, k: int) -> bool:
    """``екіжақты мәселелер, соның ішінде сауданы кеңейту``: an opener after the comma at ``k`` goes on with the
    list."""
    if view.forms[k] != "," or k + 1 >= len(view.units):
        return False
    size = opener_starting(view, k + 1)
    if size == 1 and (view.units[k - 1].case not in OBLIQUE or view.units[k - 1].word.attributive):
        return False
    return size > 0 and opener_ending(view, k + size) == size


def _cuts(view: View, k: int, head: int) -> bool:
    """Whether at the comma or ``және`` at ``k`` one phrase of the list ends: it must end as the whole does."""
    form = view.forms[k]
    if form in phrase_postpositions():
        return _closes_names(view, k)
    if form != "," and form not in joiners() and form != "сондай-ақ":
        return False
    at = k - 1
    while at > 0 and (view.forms[at] in QUOTES or view.forms[at] == ","):
        at -= 1
    left = view.units[at].word
    if left.case == "Acc" and view.forms[k + 1] in {"оны", "оларды"}:
        return True  # ``ахуалды және оны шешу жолдарын``: the object of each
    if left.attributive or view.units[at].time is not None:
        return False
    if is_verbal_noun(view, at) and is_verbal_noun(view, k + 1):
        return False  # ``мұраны сақтау және ілгерілету``
    if left.verbform == "Vnoun" and any(_is_taken(view, j, head) for j in range(at + 2, head)):
        return False
    if left.case == view.units[head].case == "Gen":
        return not view.units[at].mentions  # ``портты жаңғыртудың және су бөлудің (маңызы)``
    if _listed_name(view, at, form) or _named_like(view, at, head):
        return True
    if left.verbform != "Vnoun" and left.pos not in {"NOUN", "PROPN"}:
        return False
    if _are_documents(view, at, head):
        return True
    closing = view.lemmas[at] in phrase_heads() and view.lemmas[head] in phrase_heads()
    if closing and left.case in OBLIQUE and left.case == view.units[head].case:
        return True  # ``байланыстың маңызын және диалогты жалғастыру қажеттігін``
    if closing and left.possessor == "3" and form in INSTRUMENTAL_JOINERS and head - k > 2:
        if view.lemmas[k + 1] in phrase_heads():
            return False  # ``сауданың ахуалы мен келешегі, …``
        return left.case in (None, "Nom")  # ``ауыл мәселелері мен ортақ өзендер жайы``
    bearer = _bearer(view, head)
    if is_verbal_noun(view, bearer):
        if view.lemmas[at] in phrase_heads() and left.possessor == "3" and form in INSTRUMENTAL_JOINERS:
            return bearer - k > 1
        if form in INSTRUMENTAL_JOINERS and _has_other_object(view, at, bearer):
            return True
        if left.possessor == "3" and left.case in (None, "Nom") and left.verbform is None:
            held = any(view.lemmas[j] in list_heads() for j in range(k + 1, bearer))
            return form in {",", "және"} and bearer - k > 2 and not held
        if left.number == "Plur" and left.case in (None, "Nom") and left.verbform is None:
            return form == "," and _next_is_verbal(view, k, bearer)
        if _is_one_of_fields(view, at, range(k + 1, bearer)):
            return False
        verbal = left.verbform == "Vnoun" or is_verb_by_object(view, at)
        return verbal and _like_verbal_noun(view, at, bearer, form)
    return _like_noun(view, at, head, form)


def _is_one_of_fields(view: View, at: int, after: range) -> bool:
    """``білім беру, туризм салаларындағы (байланысты арттыру)``: a field is called by what is done in it."""
    fields = (view.units[k].word for k in after if view.lemmas[k] in list_heads())
    alone = view.units[at - 1].case in (None, "Nom") and view.units[at].case in (None, "Nom")
    return alone and any(word.attributive and word.number == "Plur" for word in fields)


def _are_documents(view: View, at: int, head: int) -> bool:
    """``су туралы келісім мен туризм жөніндегі меморандум``: two documents, each with its matter."""
    if not {view.lemmas[at], view.lemmas[head]} <= documents().keys():
        return False
    own = view.forms[at - 1] in phrase_postpositions()
    return own and any(view.forms[k] in phrase_postpositions() for k in range(at + 2, head))


def _has_other_object(view: View, at: int, bearer: int) -> bool:
    """``инфляция деңгейі мен жаңа ақшаны енгізу``: what is done is done to another thing, which has no such owner as
    the noun at ``at`` (``серіктестігі мен одақтастығын дамыту`` is one)."""
    left = view.units[at].word
    if left.possessor != "3" or left.verbform is not None or left.case not in (None, "Nom"):
        return False
    objects = [view.units[k].word for k in range(at + 2, bearer) if view.units[k].case == "Acc"]
    return bool(objects) and all(word.possessor is None for word in objects)


def _next_is_verbal(view: View, k: int, bearer: int) -> bool:
    """``байланыстар, инвестиция тарту және зауыт ашу``: what follows in the list is a verbal noun of its own."""
    end = next((j for j in range(k + 1, bearer) if view.forms[j] in joiners() | {","}), bearer + 1)
    return is_verbal_noun(view, end - 1) and end <= bearer


def _like_verbal_noun(view: View, at: int, bearer: int, form: str) -> bool:
    """``шекараны ашуға, сауданы дамытуға``; ``жұмыс уақытын ұзарту мен өнімдерді саудалауды``: a verbal noun
    with its own object needs no ending, nor do two with owners (``әскердің шығарылуы мен миссияның жабылуын``)."""
    left, right = view.units[at].case or "Nom", view.units[bearer].case or "Nom"
    if left == right:
        return True
    if left != "Nom" or form not in joiners() or at == 0:
        return False
    owned = view.units[at].word.possessor == view.units[bearer].word.possessor == "3"
    return view.units[at - 1].case == "Acc" or (owned and bearer - at > 2)


def _is_taken(view: View, k: int, bearer: int) -> bool:
    """``сауданы кеңейтуге және порт салуға үлес қосуға``: both are what the last verbal noun takes."""
    alike = view.units[k].word.verbform == "Vnoun" and view.units[k].case == view.units[bearer].case == "Dat"
    return alike and not any(view.forms[j] in joiners() | {","} for j in range(k + 1, bearer))


def _like_noun(view: View, at: int, head: int, form: str) -> bool:
    left, right = view.units[at].word, view.units[head].word
    same = (left.case or "Nom") == (right.case or "Nom")
    if left.case in OBLIQUE:
        return same
    if left.case not in (None, "Nom"):
        return False
    if form in INSTRUMENTAL_JOINERS and (_stand_apart(view, at, head) or _both_described(view, at, head)):
        return True
    if form in {",", "және"} and same and _is_placed(view, at):
        return True
    if form in {",", "және"} and _are_ties(view, at, head):
        return True
    closing = phrase_heads().keys() | list_heads()
    if view.lemmas[head] in closing and view.lemmas[at] not in closing:
        return view.lemmas[head] in phrase_heads() and left.verbform == "Vnoun"
    if not same or form in INSTRUMENTAL_JOINERS | {"әрі"}:
        return False
    if any(view.lemmas[j] in list_heads() and view.units[j].word.attributive for j in range(at + 2, head)):
        return False  # ``өнеркәсіп кешені және туризм салаларындағы жетістіктер``
    return left.number == "Plur" or left.possessor == "3" or left.verbform == "Vnoun"


def _are_ties(view: View, at: int, head: int) -> bool:
    """``өңіраралық ынтымақтастық және туризм саласындағы байланыс``: ties of a kind, and ties in a field."""
    right = head - (view.lemmas[head] in phrase_heads())
    fields = any(
        view.lemmas[k] in list_heads() and view.units[k].word.attributive for k in range(at + 2, right)
    )
    kind = at > 0 and view.units[at - 1].word.pos == "ADJ" and view.units[at].word.possessor is None
    return fields and kind and {view.lemmas[at], view.lemmas[right]} <= lone_fillers()


def _shares(view: View, first: int, head: int) -> bool:
    """``серіктестігі мен одақтастығын дамыту``, ``ауыл шаруашылығы мен қаржы саласындағы құжат``, ``Сенат төрағасы мен
    Мәжіліс арасындағы құжат``: what follows belongs to both."""
    begins = view.units[first]
    if begins.word.possessor == "3" and not begins.mentions and not begins.word.attributive:
        return True
    return any(
        view.forms[k].startswith("арасында")
        or (view.lemmas[k] in list_heads() and view.units[k].word.attributive)
        for k in range(first, head)
    )


def _is_placed(view: View, at: int) -> bool:
    """``Украинадағы соғыс``, ``Газадағы саяси жағдай``: a noun with its own place."""
    return any(view.units[j].word.attributive and view.units[j].mentions for j in _modifiers(view, at))


def _modifiers(view: View, at: int) -> Iterator[int]:
    """The unit before the noun at ``at``, and the one before its adjectives."""
    k = at - 1
    while k > 0 and view.units[k].word.pos == "ADJ":
        k -= 1
    if k >= 0:
        yield k


def _stand_apart(view: View, at: int, head: int) -> bool:
    """``ауызсу тапшылығы мен жолдың жайы``: two phrases, each with words of its own; not ``сауданың көлемі мен
    құрылымы`` (the owner is one), not ``порттар мен логистика``."""
    left, right = view.units[at].word, view.units[head].word
    if left.verbform == "Vnoun" and not (left.possessor == right.possessor == "3"):
        return right.verbform == "Vnoun" or is_verbal_noun(view, head)
    own = (at > 0 and left.possessor == "3" and view.forms[at - 1] not in joiners() | {","}) or _is_placed(
        view, at
    )
    first = at + 2
    apart = first < head and view.units[first].word.pos != "ADV" and not _shares(view, first, head)
    owned = view.units[first].case == "Gen" or view.units[first].word.pos in {"NOUN", "PROPN"}
    owned = owned or view.units[first].word.attributive
    governed = any(governs(view, k) for k in range(first, head + 1))
    return own and apart and (owned or governed or bool(view.units[first].mentions))


def _both_described(view: View, at: int, head: int) -> bool:
    """``екіжақты байланыс пен халықаралық жағдай``: two nouns, each with an adjective of its own."""
    left, right = view.units[at].word, view.units[head].word
    plain = left.possessor is None and right.possessor is None and left.verbform is right.verbform is None
    adjectives = at > 0 and view.units[at - 1].word.pos == "ADJ" and view.units[head - 1].word.pos == "ADJ"
    return plain and adjectives and head == at + 3


def _bearer(view: View, head: int) -> int:
    """The word that the list's parts are like: before a head that says nothing, the verbal noun."""
    k = head
    while view.forms[k] in QUOTES and k:
        k -= 1
    if view.lemmas[k] in phrase_heads() and k and is_verbal_noun(view, k - 1):
        return k - 1
    return k


def _listed_name(view: View, at: int, form: str) -> bool:
    """``Кипр, Косово бойынша кеңес``: a bare name in a list of names that stand for themselves."""
    unit = view.units[at]
    if form != "," or not unit.mentions or unit.case not in (None, "Nom") or not unit.joined:
        return False
    last = unit.joined[-1] + 1
    return last < len(view.units) and view.forms[last] in phrase_postpositions()


def _closes_names(view: View, k: int) -> bool:
    """``Кипр, Косово бойынша «Су кеңесі»``: after several names that stand for themselves comes
    another name, which is a matter of its own."""
    joined = view.units[k - 1].joined
    after = k + 1
    while after < len(view.units) and view.forms[after] in QUOTES:
        after += 1
    return len(joined) > 1 and after < len(view.units) and bool(view.units[after].mentions)


def _named_like(view: View, at: int, head: int) -> bool:
    """``«Су кеңесін» және сауданы дамыту мәселесін``: a name in the case of the whole list is one of it, and so is
    ``отырыс қорытындыларына`` (in the dative) before ``шараларды іске асыру мәселелеріне``."""
    unit = view.units[at]
    if unit.case != view.units[head].case or unit.case not in {"Acc", "Dat", "Ins"}:
        return False
    if unit.mentions or unit.case == "Acc":
        return bool(unit.mentions)
    return at + 2 < head and view.units[at + 2].case != unit.case


def _quoted_end(view: View, first: int, end: int) -> int:
    """``end`` without a comma, a joiner or a closing quotation mark at the end of a part."""
    while end > first and (view.forms[end] in joiners() | QUOTES or view.forms[end] == ","):
        end -= 1
    return end
