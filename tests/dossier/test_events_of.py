from __future__ import annotations

from dataclasses import replace

from kelissoz.dossier.events import events_of
from kelissoz.model import ChainLink, Document, Participant, Place


def test_events_are_what_their_claims_say(document: Document) -> None:
    assert events_of(document.claims) == document.events


def test_a_field_without_a_claim_does_not_exist(document: Document) -> None:
    claims = [claim for claim in document.claims if claim.field != "start"]
    assert [event.start for event in events_of(claims)] == [None, None]


def test_without_a_kind_there_is_no_event(document: Document) -> None:
    claims = [claim for claim in document.claims if (claim.event, claim.field) != ("e1", "kind")]
    assert [event.id for event in events_of(claims)] == ["e2"]


def test_of_two_claims_that_differ_the_first_stands(document: Document) -> None:
    start = next(claim for claim in document.claims if claim.field == "start")
    other = replace(start, value="2026-03-02")
    assert events_of([*document.claims, other])[0].start == "2026-03-03"
    assert events_of([other, *document.claims])[0].start == "2026-03-02"


def test_a_second_source_for_a_participant_is_no_second_participant(document: Document) -> None:
    said = [claim for claim in document.claims if claim.field == "participants"]
    silent = replace(said[0], value={"name": "Асқар Нұрланов", "kind": "person", "role": "head"})
    first = events_of([*document.claims, silent])[0].participants[0]
    assert first == Participant("Асқар Нұрланов", "person", "KZ", "Қазақстан премьер-министрі", "head")
    assert len(events_of([*document.claims, silent])[0].participants) == 2


def test_a_venue_may_be_claimed_apart(document: Document) -> None:
    place = next(claim for claim in document.claims if claim.field == "place")
    venue = replace(place, field="place.venue", value="Достық үйі")
    (event, _) = events_of([*document.claims, venue])
    assert event.place == Place("Бішкек", "KG", "Достық үйі", 42.87, 74.59)


def test_the_chain_is_claimed_or_goes_on_from_that_of_the_kind(document: Document) -> None:
    outlet, agency = document.events[0].chain
    speaker = ChainLink("Бақыт Осмонов", "person")
    start = next(claim for claim in document.claims if claim.field == "start")
    longer = replace(start, chain=(outlet, agency, speaker))
    other = replace(start, chain=(ChainLink("Рейтер", "agency"), agency, speaker))
    assert events_of([*document.claims, other])[0].chain == (outlet, agency)
    assert events_of([*document.claims, longer])[0].chain == (outlet, agency, speaker)
    said = replace(start, field="chain", value=[{"name": "Дала", "kind": "outlet"}])
    assert events_of([*document.claims, longer, said])[0].chain == (outlet,)
