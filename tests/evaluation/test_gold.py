from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kelissoz.evaluation.gold import GoldError, load
from kelissoz.model import Duration, Link, Ordinal, Phrase, Place

ANNOTATION = """
article: a
outlet: Дала
published: 2026-03-04
events:
  - kind: meeting
    status: held
    scope: international
    core: true
    start: 2026-03-03
    duration: PT2H
    approx: true
    place: Бішкек
    country: KG
    venue: Достық үйі
    participants:
      - {name: Асқар Нұрланов, country: KZ, office: премьер-министр, role: host}
      - {name: Қырғызстан, country: KG}
    topics: [шекара, су мәселесі]
    main_topic: су мәселесі
    assessments: [{speaker: Асқар Нұрланов, text: сындарлы}]
    ordinal: {value: 2, what: кездесу, inferred: true}
    chain: [Дала, Ала-Тау]
    also_said_by: [[Дала, Бақыт Осмонов]]
  - kind: session
    status: planned
    scope: international
    core: false
    start: 2026
    agreed_at: 0
"""


def write(folder: Path, annotation: str = ANNOTATION, name: str = "a") -> Path:
    (folder / f"{name}.yaml").write_text(annotation, encoding="utf-8")
    (folder / f"{name}.txt").write_text("Мәтін.", encoding="utf-8")
    return folder


def test_an_annotation_becomes_events_of_the_record(tmp_path: Path) -> None:
    (article,) = load(write(tmp_path))
    assert (article.name, article.published, article.outlet) == ("a", dt.date(2026, 3, 4), "Дала")
    meeting, session = (gold.event for gold in article.events)
    assert meeting.start == "2026-03-03"
    assert session.start == "2026"
    assert meeting.duration == Duration("PT2H", approx=True)
    assert meeting.place == Place("Бішкек", "KG", "Достық үйі")
    assert meeting.topics == (Phrase("су мәселесі", main=True), Phrase("шекара"))
    assert meeting.assessments == (Phrase("сындарлы", speaker="Асқар Нұрланов"),)
    assert meeting.ordinal == Ordinal(2, "кездесу", inferred=True)
    assert [link.name for link in article.events[0].also[0]] == ["Дала", "Бақыт Осмонов"]
    assert session.links == (Link("agreed_at", "gold-0"),)
    assert session.place is None and session.participants == ()


EVENT = "kind: meeting, status: held, scope: international, core: true"


def test_what_yaml_would_take_for_something_else(tmp_path: Path) -> None:
    written = "country: NO, start: 2026-01-23, end: 2026, time_of_day: 15:00, duration: PT2H, approx: yes"
    event = load(write(tmp_path, f"events: [{{{EVENT}, {written}}}]"))[0].events[0].event
    assert event.place == Place(None, "NO")
    assert (event.start, event.end, event.time_of_day) == ("2026-01-23", "2026", "15:00")
    assert event.duration == Duration("PT2H", approx=True)


def test_one_value_alone_is_a_list_of_it(tmp_path: Path) -> None:
    written = (
        "participants: Қырғызстан, topics: шекара, chain: Дала, also_said_by: [Дала, Рейтер], ordinal: 7"
    )
    (gold,) = load(write(tmp_path, f"events: [{{{EVENT}, {written}}}]"))[0].events
    assert [participant.name for participant in gold.event.participants] == ["Қырғызстан"]
    assert gold.event.topics == (Phrase("шекара"),)
    assert [link.name for link in gold.event.chain] == ["Дала"]
    assert [[link.name for link in chain] for chain in gold.also] == [["Дала", "Рейтер"]]
    assert gold.event.ordinal == Ordinal(7, "")


def test_fields_that_are_there_but_empty(tmp_path: Path) -> None:
    written = "participants: , topics: ~, place: null, chain: [], agreed_at: , also_said_by: "
    (gold,) = load(write(tmp_path, f"events: [{{{EVENT}, {written}}}]"))[0].events
    assert (gold.event.participants, gold.event.topics, gold.event.place) == ((), (), None)
    assert (gold.event.chain, gold.event.links, gold.also) == ((), (), ())


def test_another_ending_and_a_byte_order_mark(tmp_path: Path) -> None:
    write(tmp_path, "\ufeff" + ANNOTATION)
    (tmp_path / "a.yaml").rename(tmp_path / "a.yml")
    assert len(load(tmp_path)[0].events) == 2


def test_texts_may_lie_in_another_folder(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "a.yaml").write_text("events: []", encoding="utf-8")
    (tmp_path / "texts" / "a.html").write_text("<p>Мәтін.</p>", encoding="utf-8")
    (article,) = load(tmp_path, tmp_path / "texts")
    assert article.path == tmp_path / "texts" / "a.html"


def test_no_events_is_an_annotation_too(tmp_path: Path) -> None:
    for i, annotation in enumerate(("events: []", "events:")):
        write(tmp_path, annotation, f"a{i}")
    assert [article.events for article in load(tmp_path)] == [(), ()]


def test_other_yaml_files_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "times.yaml").write_text("- {id: 1}", encoding="utf-8")
    assert len(load(tmp_path)) == 1


@pytest.mark.parametrize(
    ("annotation", "reason"),
    [
        ("events: [{kind: match, status: held, scope: domestic, core: true}]", "'match' is none of meeting"),
        ("events: [{kind: visit, status: held, scope: domestic}]", "core"),
        ("events: [", "not YAML"),
        ("published: soon\nevents: []", "published: 'soon' is no day"),
        ("events: hello", "`events` is not a list of events"),
        ("events: [hello]", "event 0: 'hello' is not an event"),
        ("events: 5", "`events` is not a list of events"),
        ("events: &a [*a]", "event 0: .* is not an event"),
        (f"events: [{{{EVENT}, participants: [{{country: KZ}}]}}]", "event 0: `name` is missing"),
        (
            f"events: [{{{EVENT}, participants: [{{name: A, role: boss}}]}}]",
            "event 0: 'boss' is none of head",
        ),
        (f"events: [{{{EVENT}, agreed_at: x}}]", "event 0: 'x' is not the place of an event"),
        (f"events: [{{{EVENT}, links: [1]}}]", "event 0: a field has not the form"),
        (f"events: [{{{EVENT}, ordinal: third}}]", "event 0: ordinal: 'third' is no number"),
        ("events: !!python/object:os.system [x]", "not YAML: could not determine a constructor"),
    ],
)
def test_a_broken_annotation_is_named(tmp_path: Path, annotation: str, reason: str) -> None:
    with pytest.raises(GoldError, match=f"a.yaml.*{reason}"):
        load(write(tmp_path, annotation))


def test_an_annotation_without_its_article_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("events: []", encoding="utf-8")
    with pytest.raises(GoldError, match="no article beside it"):
        load(tmp_path)


def test_a_folder_without_annotations(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no annotated article"):
        load(tmp_path)
    with pytest.raises(GoldError, match="no such folder"):
        load(tmp_path / "nowhere")
