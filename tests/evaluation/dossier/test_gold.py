"""Story files: what is read of them, and what is said of broken ones."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kelissoz.evaluation.dossier.gold import load_stories
from kelissoz.evaluation.gold import GoldError

ARTICLE = """
events:
  - {kind: meeting, same_as: first, status: planned, scope: international, core: true}
"""
STORY = """
split: test
articles: [a, b]
contacts: {first: the meeting}
reprints:
  - {source: Ала-Тау, original: a, articles: [a, b]}
contested:
  - {contact: first, field: start, values: {2026-03-02: [a], 2026-03-03: [b]}}
promises:
  - contact: first
    by: [Ала-Тау]
    said_in: [a]
    states: [{as_of: 2026-03-01, state: upcoming, due: 2026-03-02}, {as_of: 2026-03-09, state: overdue}]
series:
  - {name: кездесулер, ordinals: {first: 2}, wrong: [{article: b, contact: first, says: 3}]}
processes:
  - {name: келіссөз, contacts: [first]}
"""


def folder(path: Path, story: str = STORY, article: str = ARTICLE) -> Path:
    for name in ("articles", "stories"):
        (path / name).mkdir()
    for name in "ab":
        (path / "articles" / f"{name}.txt").write_text(" date 2026-03-01 Тақырып\n", encoding="utf-8")
        (path / "articles" / f"{name}.yaml").write_text(article, encoding="utf-8")
    (path / "stories" / "s.yaml").write_text(story, encoding="utf-8")
    return path


def test_a_story_is_read(tmp_path: Path) -> None:
    (story,) = load_stories(folder(tmp_path))
    assert [article.events[0].same_as for article in story.articles] == ["first", "first"]
    assert story.reprints[0].articles == {"a", "b"}
    assert story.contested[0].values == {"2026-03-02": {"a"}, "2026-03-03": {"b"}}
    assert [(then.as_of, then.state, then.due) for then in story.promises[0].states] == [
        (dt.date(2026, 3, 1), "upcoming", "2026-03-02"),
        (dt.date(2026, 3, 9), "overdue", None),
    ]
    assert story.series[0].ordinals == {"first": 2}
    assert story.series[0].wrong == {("b", "first"): 3}


def test_one_half_of_the_stories(tmp_path: Path) -> None:
    assert len(load_stories(folder(tmp_path), "test")) == 1
    with pytest.raises(GoldError, match="no story of the split dev"):
        load_stories(tmp_path, "dev")


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("[a, b]\ncontacts", "[a, c]\ncontacts", "there is no article 'c'"),
        ("{first: the meeting}", "{second: the meeting}", "the story has no contact 'first'"),
        ("2026-03-03: [b]", "2026-03-03: [c]", "the story has no article 'c'"),
        ("split: test", "split: half", "'half' is none of dev, test"),
        ("split: test", "name: s", "`split` is missing"),
        ("state: overdue", "state: late", "'late' is none of"),
        ("as_of: 2026-03-09", "as_of: soon", "soon"),
        ("promises:\n", "promises: 7\nmore:\n", "docs/evaluation.md"),
        ("reprints:", "reprints: [", "not YAML"),
    ],
)
def test_a_broken_story_is_named_with_its_reason(
    tmp_path: Path, before: str, after: str, reason: str
) -> None:
    assert before in STORY
    with pytest.raises(GoldError, match="s.yaml") as caught:
        load_stories(folder(tmp_path, STORY.replace(before, after, 1)))
    assert reason in str(caught.value)


def test_an_event_that_is_no_contact_of_the_story(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no contact None"):
        load_stories(folder(tmp_path, article=ARTICLE.replace("same_as: first, ", "")))


def test_a_folder_without_stories(tmp_path: Path) -> None:
    (folder(tmp_path) / "stories" / "s.yaml").unlink()
    with pytest.raises(GoldError, match="no story"):
        load_stories(tmp_path)
    (tmp_path / "stories").rmdir()
    with pytest.raises(GoldError, match="no such folder"):
        load_stories(tmp_path)
