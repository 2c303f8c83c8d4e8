from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kelissoz.dossier.record import record_of
from kelissoz.evaluation.differences import differences
from kelissoz.evaluation.gold import GoldArticle, GoldEvent
from kelissoz.evaluation.score import MISTAKES, Score, compare, score, unsupported
from kelissoz.evaluation.slots import SLOTS, Counts, Sides
from kelissoz.model import ChainLink, Document, Duration, Event, Link, Participant, Phrase, Place

SAID = frozenset({"topics", "agreed_at"})


def annotated(*events: Event, name: str = "a") -> GoldArticle:
    return GoldArticle(name, Path(f"{name}.txt"), tuple(GoldEvent(event, SAID) for event in events))


def of(document: Document) -> GoldArticle:
    """An annotation that says exactly what ``document`` does."""
    return annotated(*document.events)


def scored(gold: GoldArticle, document: Document) -> Score:
    return score([gold], lambda _: document)


def slot(name: str, gold: Event, system: Event, said: frozenset[str] = SAID) -> Counts:
    return SLOTS[name](Sides(GoldEvent(gold, said), system))


def test_a_perfect_reading_scores_one_everywhere(document: Document) -> None:
    result = scored(of(document), document)
    for name in ("events", "strict_events", "core_events", "slots"):
        assert result.figures[f"{name}.f1"] == 1.0
    for name, counts in result.slots.items():
        assert counts.perfect, name
    assert all(result.figures[name] == 0 for name in MISTAKES)
    assert result.figures["chain.exact"] == 1.0


def test_missed_and_extra_events_count_with_all_they_say(document: Document) -> None:
    meeting, session = document.events
    result = scored(annotated(meeting), replace(document, events=(session,)))
    assert result.figures["events.recall"] == result.figures["events.precision"] == 0.0
    assert (result.figures["events.missed"], result.figures["events.extra"]) == (1, 1)
    assert result.slots["participants"] == Counts(gold=2)
    assert result.slots["start"] == Counts(gold=1, system=1)


def test_half_of_the_events(document: Document) -> None:
    result = scored(of(document), replace(document, events=document.events[:1]))
    assert result.figures["events.precision"] == 1.0
    assert result.figures["events.recall"] == 0.5
    assert result.figures["core_events.recall"] == 1.0


def test_one_event_told_twice_is_seen(document: Document) -> None:
    meeting = document.events[0]
    result = scored(annotated(meeting), replace(document, events=(meeting, replace(meeting, id="e9"))))
    assert result.figures["events.twice"] == 1
    assert result.figures["events.precision"] == 0.5


def test_a_strict_event_has_its_day_and_half_of_its_people(document: Document) -> None:
    meeting = document.events[0]
    first, second = meeting.participants
    for found in (
        replace(meeting, start=None),
        replace(meeting, status="planned"),
        replace(meeting, participants=(first, *(Participant(f"Кісі {c}", "person") for c in "абв"))),
    ):
        result = scored(annotated(meeting), replace(document, events=(found,)))
        assert result.figures["events.f1"] == 1.0
        assert result.figures["strict_events.f1"] == 0.0
    one = replace(meeting, participants=(first,), place=None)
    assert scored(annotated(meeting), replace(document, events=(one,))).figures["strict_events.f1"] == 1.0


def test_a_near_kind_is_no_hit_but_its_fields_count(document: Document) -> None:
    meeting = document.events[0]
    result = scored(annotated(replace(meeting, kind="talks")), replace(document, events=(meeting,)))
    assert result.figures["events.near"] == 1
    assert result.figures["events.recall"] == 0.0
    assert result.slots["kind"] == Counts(gold=1, system=1)
    assert result.slots["participants"].f1 == 1.0


def test_an_event_where_there_is_none_is_a_false_alarm(document: Document) -> None:
    result = scored(annotated(), document)
    assert result.figures["articles.false_alarms"] == 1
    assert result.figures["events.extra"] == 2


def test_an_article_that_fails_counts_as_read_without_events(document: Document) -> None:
    def read(gold: GoldArticle) -> Document:
        if gold.name == "broken":
            raise IndexError("out of range")
        return document

    result = score([annotated(document.events[0], name="broken"), of(document)], read)
    assert result.figures["articles.failed"] == 1
    assert result.comparisons[0].failed == "IndexError: out of range"
    assert result.figures["events.recall"] == round(2 / 3, 4)


def test_a_quote_that_is_not_the_text_is_counted(document: Document) -> None:
    claims = (replace(document.claims[0], quote="басқа сөз"), *document.claims[1:])
    assert scored(of(document), replace(document, claims=claims)).figures["quotes.wrong"] == 1


def test_a_field_that_no_claim_says_is_counted(document: Document) -> None:
    claims = tuple(claim for claim in document.claims if claim.field != "place")
    silent = replace(document, claims=claims)
    assert scored(of(document), silent).figures["fields.unsupported"] == 2
    assert unsupported(document.events[0], record_of(silent)) == ["place"]


def test_durations_are_compared_by_length(document: Document) -> None:
    meeting = document.events[0]
    same = replace(meeting, duration=Duration("PT120M", approx=True))
    assert slot("duration", meeting, same).f1 == 1.0
    assert slot("duration", meeting, replace(meeting, duration=Duration("PT3H"))).f1 == 0.0
    assert slot("approx", meeting, replace(meeting, duration=Duration("PT2H"))).f1 == 0.0


def test_topics_are_right_as_far_as_their_words_are(document: Document) -> None:
    meeting = replace(document.events[0], topics=(Phrase("су мәселесі"), Phrase("шекара")))
    found = replace(meeting, topics=(Phrase("мәселелер"),))
    counts = slot("topics", meeting, found)
    assert counts.precision == 1.0
    assert counts.recall == pytest.approx(1 / 3)


def test_where_one_topic_ends_does_not_matter(document: Document) -> None:
    meeting = replace(document.events[0], topics=(Phrase("су"), Phrase("шекара")))
    assert slot("topics", meeting, replace(meeting, topics=(Phrase("шекара, су"),))).f1 == 1.0


def test_an_open_slot_is_scored_only_where_it_is_annotated(document: Document) -> None:
    meeting = document.events[0]
    found = replace(meeting, time_of_day="night", body="Су кеңесі")
    assert slot("time_of_day", meeting, found) == Counts()
    annotation = replace(meeting, time_of_day="morning")
    assert slot("time_of_day", annotation, found, frozenset({"time_of_day"})) == Counts(gold=1, system=1)


def test_offices_and_roles_are_of_their_participants(document: Document) -> None:
    meeting = document.events[0]
    first, second = meeting.participants
    found = replace(meeting, participants=(replace(first, office="министр", role="member"), second))
    assert slot("office", meeting, found).recall == 1.0  # 'министр' stands in 'премьер-министр'
    assert slot("role", meeting, found) == Counts(1, 1, 1, 1)  # 'member' says nothing
    found = replace(meeting, participants=(replace(first, role="head"), replace(second, role=None)))
    assert slot("role", meeting, found) == Counts(0, 1, 0, 1)


def test_the_body_may_stand_among_the_participants(document: Document) -> None:
    meeting = document.events[0]
    annotation = replace(meeting, participants=(*meeting.participants, Participant("Су кеңесі", "person")))
    assert slot("participants", annotation, replace(meeting, body="Су кеңесі")).f1 == 1.0
    found = replace(meeting, participants=(*meeting.participants, Participant("Су кеңесі", "body")))
    assert slot("participants", replace(meeting, body="Су кеңесі"), found).f1 == 1.0


@pytest.mark.parametrize(
    ("gold", "system", "found"),
    [("А Б В", "А Б В", 3), ("А Б В", "А В", 2), ("А Б", "Б А", 1), ("А Б", "Г", 0), ("А", "", 0)],
)
def test_links_of_a_chain_count_in_their_order(
    document: Document, gold: str, system: str, found: int
) -> None:
    def chained(names: str) -> Event:
        return replace(document.events[0], chain=tuple(ChainLink(name, "agency") for name in names.split()))

    counts = slot("chain", chained(gold), chained(system))
    assert counts == Counts(found, len(gold.split()), found, len(system.split()))


def test_a_second_source_is_looked_for_among_the_claims(document: Document) -> None:
    also = ((ChainLink("Дала", "outlet"), ChainLink("Бақыт Осмонов", "agency")),)
    gold = GoldArticle("a", Path("a.txt"), (GoldEvent(document.events[0], SAID, also),))
    assert scored(gold, document).slots["also_said_by"] == Counts(gold=1)
    told = replace(document.claims[0], chain=also[0])
    again = replace(document, claims=(*document.claims, told))
    assert scored(gold, again).slots["also_said_by"].f1 == 1.0


def test_a_link_must_lead_to_the_partner_of_the_event(document: Document) -> None:
    meeting, session = document.events
    gold = annotated(
        replace(meeting, id="gold-0"), replace(session, id="gold-1", links=(Link("agreed_at", "gold-0"),))
    )
    assert scored(gold, document).slots["links"].f1 == 1.0
    astray = replace(session, links=(Link("agreed_at", "e2"),))
    assert scored(gold, replace(document, events=(meeting, astray))).slots["links"].f1 == 0.0


def lines(gold: GoldArticle, document: Document) -> str:
    return "\n".join(line.plain.rstrip() for line in differences(compare(gold, record_of(document))))


def test_the_differences_of_an_article_can_be_read(document: Document) -> None:
    meeting, session = document.events
    first, second = meeting.participants
    gold = annotated(
        replace(
            meeting,
            start="2026-03-02",
            participants=(first, replace(second, role=None), Participant("Жан Лоран", "person", "FR")),
            place=Place("Ош", "KG"),
        ),
        replace(session, kind="visit"),
    )
    first_quote = "«Қазақстан премьер-министрі Асқар Нұрланов 3 наурызда Бішкект…»  hand"
    assert lines(gold, document).splitlines() == [
        "a, cyrl: 2 in gold, 2 found, 1 paired",
        "  ✓ meeting held 2026-03-02 · Ош KG · Асқар Нұрланов, Бақыт Осмонов, Жан Лоран"
        " · international · core",
        "      start         − 2026-03-02",
        f"                    + 2026-03-03   {first_quote}",
        "      place         − Ош",
        f"                    + Бішкек   {first_quote}",
        "      participants  − Жан Лоран (FR)",
        f"      role          + Бақыт Осмонов: host   {first_quote}",
        "      agree: kind, status, scope, core, duration, approx, country, office, topics, chain",
        "  − missed visit planned 2026-04 · Астана KZ · international · background",
        "  + extra  session planned 2026-04 · Астана KZ · international · background",
        "      «Нұрлановтың айтуынша, келесі отырыс сәуірде Астанада өтеді.»  hand",
    ]


def test_every_slot_that_differs_is_shown(document: Document, empty: Callable[[Event], Event]) -> None:
    said = SAID | {"time_of_day", "body", "main_topic", "assessments"}
    full = replace(
        document.events[0],
        end="2026-03-04",
        time_of_day="night",
        place=Place("Бішкек", "KG", "Достық үйі"),
        body="Су кеңесі",
        outcomes=(Phrase("құжат"),),
        assessments=(Phrase("сындарлы", speaker="Асқар Нұрланов"),),
        ordinal=document.events[1].ordinal,
        links=(Link("follows", "gold-0"),),
    )
    also = ((ChainLink("Рейтер", "agency"),),)
    gold = GoldArticle("a", Path("a.txt"), (GoldEvent(full, said, also),))
    shown = lines(gold, replace(document, events=(empty(document.events[0]),), claims=()))
    same = {"kind", "status", "scope", "core", "start"}
    of_participants = {"nationality", "office", "role"}  # shown with the participant who was missed
    for name in SLOTS.keys() - same - of_participants:
        assert f"      {name:<14}−" in shown, name


@pytest.fixture
def empty() -> Callable[[Event], Event]:
    """Makes of an event one that says only its kind, status, scope and day."""

    def strip(event: Event) -> Event:
        return Event(event.id, event.kind, event.status, event.scope, event.core, start=event.start)

    return strip
