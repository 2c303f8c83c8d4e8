"""Who stands behind a passage, found by offset, is who a look at every attribution would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kelissoz.events.sources import Sources
from kelissoz.model import Article, Attribution, Document, Source, Span

_OUTLET = (Source("Kazinform", "outlet"),)
_LENGTH = 30


def _attribution(start: int, length: int, rule: str, links: int) -> Attribution:
    chain = _OUTLET + tuple(Source(f"Асқар {k}", "person") for k in range(links))
    return Attribution(start, start + length, start // 5, Span(0, 0), chain, rule=rule)


_ATTRIBUTIONS = st.lists(
    st.builds(
        _attribution,
        st.integers(0, _LENGTH),
        st.integers(1, _LENGTH),
        st.sampled_from(["report", "remark"]),
        st.integers(1, 2),
    ),
    max_size=8,
)


@given(_ATTRIBUTIONS)
def test_covering_finds_all_in_order(attributions: list[Attribution]) -> None:
    sources = _sources(attributions)
    for at in range(2 * _LENGTH + 2):
        assert sources.covering(at) == [a for a in attributions if a.start <= at < a.end]


@given(_ATTRIBUTIONS)
def test_what_comes_after_a_report_is_recalled(attributions: list[Attribution]) -> None:
    reports = [a for a in attributions if a.rule == "report"]
    for at in range(2 * _LENGTH + 2):
        past = any(a.end <= at for a in reports)
        assert _sources(attributions).is_recalled(at) == (
            past and not any(a.start <= at < a.end for a in reports)
        )


def test_a_remark_comes_before_the_report_that_it_stands_in() -> None:
    report, remark = _attribution(0, 20, "report", 2), _attribution(5, 5, "remark", 1)
    sources = _sources([report, remark])
    assert [sources.attribution_at(at) for at in (4, 5, 10, 20)] == [report, remark, report, None]
    assert sources.chain_at(20) == _OUTLET


def test_of_sentences_keeps_the_order_of_the_document() -> None:
    first, second = _attribution(10, 2, "remark", 1), _attribution(0, 2, "remark", 1)
    assert list(_sources([first, second]).of_sentences({0, 2})) == [first, second]
    assert list(_sources([first, second]).of_sentences({1})) == []


def _sources(attributions: list[Attribution]) -> Sources:
    article = Article(id="a" * 16, text=" " * _LENGTH, blocks=(), outlet="Kazinform")
    return Sources(Document(article, attributions=tuple(attributions)))
