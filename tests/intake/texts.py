"""Texts written for these tests, and how an article's blocks are shown in them."""

from __future__ import annotations

from kelissoz.model import Article

TITLE = "Министр Анкараға барды"
FIRST = (
    "Сыртқы істер министрі бүгін Анкарада түрік әріптесімен кездесіп, екіжақты қатынастарды талқылады, "
    "деп хабарлады министрлік."
)
SECOND = "Тараптар сауда көлемін ұлғайту және көлік дәлізін дамыту мәселелеріне назар аударды."
THIRD = "Министрдің айтуынша, келесі келіссөз наурыз айында Астанада өтеді, оған сарапшылар қатысады."
BODY = "\n".join((FIRST, SECOND, THIRD))

LATIN = "Syrtqy ister mınıstri búgin Ankarada túrik áriptesimen kezdesip, ekijaqty qatynastardy talqylady."
LATIN_2021 = (
    "Syrtqy ıster ministrı bügın Ankarada türık ärıptesımen kezdesıp, ekıjaqty qatynastardy talqylady."
)
ARABIC = "سىرتقى ىستەر ءمينيسترى بۇگىن انكارادا تۇرىك ارىپتەسىمەن كەزدەسىپ، ەكىجاقتى قاتىناستاردى تالقىلادى."

RUSSIAN = (
    "Министр иностранных дел сегодня встретился в Анкаре с турецким коллегой и обсудил с ним двусторонние "
    "отношения. Стороны договорились о новой встрече в марте."
)
ENGLISH = (
    "The foreign minister met his colleague in Ankara today, "
    "and the two sides agreed on a new meeting in March."
)


def shown(article: Article) -> str:
    """The blocks, one a line, cut off after thirty characters: ``paragraph | Сыртқы істер министрі``."""
    return "\n".join(f"{b.kind:9} | {article.text[b.start : b.end][:30].rstrip()}" for b in article.blocks)


def assert_sound(article: Article) -> None:
    """What holds of every article: blocks in order, within the text, without white space around them."""
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end <= len(article.text)
        passage = article.text[block.start : block.end]
        assert passage == passage.strip()
        end = block.end
    if article.outlet_span is not None:
        assert 0 <= article.outlet_span.start < article.outlet_span.end <= len(article.text)
    assert article.published_time is None or article.published is not None
    article.text.encode("utf-8")  # no lone surrogates
