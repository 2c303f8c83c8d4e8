from __future__ import annotations

from dataclasses import replace

import pytest

from kelissoz.dossier.merging.reports import Party, Report, in_visit, lent_day, within_week
from kelissoz.dossier.merging.score import SAME, compare
from tests.dossier.merging.reports_by_hand import LAVROV, PUTIN, RUBIO, WITKOFF, corrected, put_off, report

TOKAYEV = Party("Қасым-Жомарт Тоқаев", "person", "KZ")
ALIYEV = Party("Ильхам Әлиев", "person", "AZ")
ERDOGAN = Party("Режеп Тайып Ердоған", "person", "TR")
STATES = (Party("Ресей", "state", "RU"), Party("АҚШ", "state", "US"))

PUTINS = {"kind": "visit", "parties": (PUTIN,), "city": "Пекин"}
IN_CHINA = {"kind": "visit", "parties": (PUTIN,), "country": "CN"}
SECOND = report("a", start=None, ordinal=2, core=False, **PUTINS)
MOVED = put_off("2026-01-20", "2026-01-27", published="2026-01-18", city="Сочи", states=("RU", "US"))
MORROW = {"start": "2026-01-24", "parties": STATES, "city": "Сочи"}
HEAD = Party("Еурокомиссия басшысы", "person")
OFF = report("off", None, "2026-01-15", parties=STATES, status="cancelled", city="Сочи")
TOUR = {"kind": "visit", "parties": (PUTIN,), "country": "CN"}
PLANNED = {"status": "planned", "published": "2026-01-15"}
THREE = (*STATES, Party("Режеп Тайып Ердоған", "person", "TR"))
PRESIDENTS = (
    Party("Ресей", "state", "RU", "Ресей президенті"),
    Party("АҚШ", "state", "US", "АҚШ президенті"),
)
IN_FULL = (
    Party("Владимир Путин", "person", "RU", "Ресей президенті"),
    Party("Дональд Трамп", "person", "US", "АҚШ Президенті"),
)
ENVOYS = (
    Party("Рубен Рубинян", "person", "AM", "Армения арнайы өкілі"),
    Party("Сердар Кылыч", "person", "TR", "Түркия арнайы өкілі"),
)
OF_A_KIND = (
    Party("Армения", "state", "AM", "арнайы өкілдер"),
    Party("Түркия", "state", "TR", "арнайы өкілдер"),
)
CORRECTED = corrected("2026-01-20", "2026-01-27", published="2026-01-18", city="Сочи", states=("RU", "US"))
WITHOUT_DAY = report(
    "off", None, "2026-01-18", parties=STATES, status="postponed", topics=("газ туралы келісім",)
)
LATER = {"start": "2026-02-02", "published": "2026-02-03", "topics": ("газ туралы келісім",)}
RAIL = ("теміржол туралы келісім",)
XI = Party("Си Цзиньпин", "person", "CN")
LENT = lent_day(report("a", status="planned", published="2026-01-10", city="Токио"))
GREEK = Party("Никос Христодулидис", "person", "CY")
TURKISH = Party("Туфан Эрхюрман", "person", "CY")
COUNCIL = {"kind": "session", "city": "Сочи", "parties": (PUTIN,)}
MINISTERS = (
    Party("Ресей", "state", "RU", "Ресей қорғаныс министрі"),
    Party("АҚШ", "state", "US", "АҚШ қорғаныс министрі"),
)
BY_NAME = tuple(replace(party, office="қорғаныс министрі", role="head") for party in (LAVROV, RUBIO))
FORMAT = {"kind": "session", "body": "Балқан елдері басшыларының кездесуі", "city": "Сочи"}
NEXT = {"status": "planned", "parties": STATES, "country": "TR"}
MET = report("m", parties=STATES, city="Сочи")
HOME = Party("Олжас Бектенов", "person", "KZ")
CALL = {"kind": "call", "parties": IN_FULL}
ONE_EVENT = [
    # two of one land whom two outlets have meet on two days; a body that sat in one town; three who met in one
    (
        report("a", parties=(TOKAYEV, HOME)),
        report("b", "2026-01-23", "2026-01-23", parties=(TOKAYEV, HOME)),
    ),
    (
        report("a", kind="session", body="Экономикалық ынтымақтастық ұйымы", city="Сочи"),
        report("b", "2026-01-23", kind="session", body="Экономикалық ынтымақтастық ұйымы", city="Сочи"),
    ),
    (
        report("a", parties=(*STATES, ERDOGAN), city="Сочи"),
        report("b", "2026-01-23", "2026-01-23", kind="talks", parties=(*STATES, ERDOGAN), city="Сочи"),
    ),
    # two lands on one day, of which one outlet has another town
    (
        report("a", kind="talks", parties=STATES, city="Сочи"),
        report("b", kind="talks", parties=STATES, city="Рим"),
    ),
    # a document is signed once, whichever day the news of it is
    (
        report("a", None, "2026-01-20", kind="signing", parties=STATES, topics=RAIL, core=False),
        report("b", None, "2026-01-23", kind="signing", parties=STATES, topics=RAIL, core=False),
    ),
    # told again in the background of later news, a day off
    (report("a", **CALL), report("b", "2026-01-23", "2026-01-28", core=False, **CALL)),
    # by office and by name, in news of one day that differs on the day
    (
        report("a", "2026-01-24", "2026-01-24", kind="talks", parties=IN_FULL, city="Сочи"),
        report("b", "2026-01-23", "2026-01-24", parties=(IN_FULL[0], PRESIDENTS[1])),
    ),
    # one names for a land him who led, the other the third who mediated
    (
        report("a", parties=(LAVROV, RUBIO, Party("Түркия", "state", "TR"))),
        report("b", parties=(LAVROV, Party("АҚШ", "state", "US"), ERDOGAN)),
    ),
    # three who agreed on a month, and met in it
    (
        report("a", "2026-02", status="planned", parties=(*STATES, ERDOGAN)),
        report("b", "2026-02-19", "2026-02-20", parties=(*STATES, ERDOGAN)),
    ),
    # a document that nobody names, in news of one day
    (
        report("a", None, "2026-01-24", kind="signing", parties=STATES),
        report("b", "2026-01-23", "2026-01-23", kind="signing", parties=STATES, city="Сочи"),
    ),
    # in a third land, with another count, in news of one day
    (
        report("a", None, "2026-01-24", kind="talks", parties=STATES, city="Рим", country="IT", ordinal=6),
        report("b", kind="talks", parties=STATES, city="Рим", country="IT", ordinal=5),
    ),
    # the next one of a body, for one month and for two towns
    (
        report("a", "2026-03", status="planned", parties=(TOKAYEV, ALIYEV, PUTIN), agreed=MET, **FORMAT),
        report("b", "2026-03", status="planned", parties=(PUTIN,), agreed=MET, **{**FORMAT, "city": "Баку"}),
    ),
    # put off, and held in another town
    (
        put_off("2026-01-20", "2026-01-27", published="2026-01-18", city="Сочи", states=("RU", "US")),
        report("b", start="2026-01-27", published="2026-01-28", parties=STATES, city="Мәскеу"),
    ),
    # the next one, agreed at one contact, for the month and for a day
    (
        report("a", "2026-03", agreed=MET, **NEXT),
        report("b", "2026-03-04", **NEXT, kind="session", agreed=report("n", parties=STATES, city="Сочи")),
    ),
    # those who led sat down a day later, as another outlet has it: by office, and by name
    (
        report("a", "2026-01-21", parties=MINISTERS, city="Сочи", topics=RAIL),
        report("b", kind="session", parties=BY_NAME, city="Сочи", topics=RAIL),
    ),
    # a gathering of several, of whom each outlet names others
    (
        report("a", parties=(PUTIN, ERDOGAN), **FORMAT),
        report("b", parties=(TOKAYEV, ALIYEV, WITKOFF), **FORMAT),
    ),
    # called off by one land, and nothing else told
    (replace(OFF, city=None), report("b", published="2026-01-10", parties=STATES, status="planned")),
    # put off without a day, and held on a journey of which no day is told
    (
        report("off", None, "2026-01-02", status="postponed", **TOUR),
        in_visit(report("b", None, "2026-01-24", **TOUR), ["2026-01-23"]),
    ),
    # who met somebody where the journey led; what was signed days before the news
    (
        report("a", None, "2026-01-24", kind="visit", city="Пекин", country="CN", parties=(PUTIN, XI)),
        report("b", "2026-01", "2026-01-10", status="planned", kind="visit", country="CN", parties=(PUTIN,)),
    ),
    (
        report("a", None, "2026-01-24", kind="signing", city="Сочи", parties=STATES),
        report("b", kind="signing", city="Сочи", parties=STATES),
    ),
    # to be in the course of a journey that was put off
    (LENT, report("b", "2026-02-12", published="2026-02-13", city="Токио")),
    (LENT, report("b")),
    (LENT, report("b", None)),
    # told for the week
    (
        within_week(
            report("a", "2026-01", status="planned", published="2026-01-16"), ["2026-01-19/2026-01-25"]
        ),
        report("b", parties=(PUTIN, Party("АҚШ", "state", "US"))),
    ),
    # announced for the year, or without a day, months before
    (report("a", "2026", "2026-01-10", status="planned", **TOUR), report("b", "2026-07-01", None, **TOUR)),
    (
        report("a", None, "2026-01-10", status="proposed", country="CN", **PUTINS),
        report("b", "2026-07-01", "2026-07-01", country="CN", **PUTINS),
    ),
    (report("a", None, "2026-01-10", status="planned", **TOUR), report("b", "2026-02-20", None, **TOUR)),
    # taken for another state's, and spelt otherwise
    (
        report("a", parties=(GREEK, TURKISH)),
        report("b", parties=(Party("Никос Христодулидес", "person", "GR"), TURKISH)),
    ),
    (report("a", parties=(GREEK, TURKISH)), report("b", parties=(GREEK, Party("Эрхюрман", "person", "TR")))),
    # a union by its name, and its council
    (
        report("a", body="Еуразиялық үкіметаралық кеңес", **COUNCIL),
        report("b", body="Еуразиялық экономикалық одақ", **COUNCIL),
    ),
    # announced for the year, called off; announced for the spring
    (
        report("a", "2026", "2026-01-10", status="planned", **TOUR),
        report("b", "2026-03-01", published="2026-03-02", **TOUR),
    ),
    # a document of the month
    (
        report("a", "2026-01", "2026-01-12", kind="signing", parties=STATES, status="planned", topics=RAIL),
        report("b", kind="signing", parties=STATES, topics=RAIL),
    ),
    # who led is told otherwise, and when it ended
    (
        report(
            "a", end="2026-01-24", kind="talks", city="Сочи", parties=(replace(PUTIN, role="head"), STATES[1])
        ),
        report(
            "b",
            end="2026-01-23",
            kind="talks",
            city="Сочи",
            parties=(replace(LAVROV, role="head"), STATES[1]),
        ),
    ),
    # only one tells who mediated
    (
        report("a", city="Сочи", parties=(*STATES, Party("Норвегия", "state", "NO", role="mediator"))),
        report("b", "2026-01-21", city="Сочи", parties=STATES, **PLANNED),
    ),
    # a day from what was planned
    (
        report("a", city="Сочи", parties=STATES),
        report("b", "2026-01-21", city="Сочи", parties=STATES, **PLANNED),
    ),
    # the wrong day: news of one day on two people in one city
    (report("a", city="Сочи"), report("b", start="2026-01-20", city="Сочи")),
    # in a region, and in a town of it
    (
        report("a", start="2026-01", city="Флорида", country="US", region=True),
        report("b", city="Палм-Бич", country="US"),
    ),
    # told by their offices, as officials of a kind
    (report("a", parties=ENVOYS, city="Сочи"), report("b", None, parties=OF_A_KIND, city="Сочи")),
    # told by their offices
    (report("a", parties=IN_FULL), report("b", start="2026-01", parties=PRESIDENTS)),
    # three parties with one of whom both tell the name, a day apart
    (report("a", parties=THREE, city="Сочи"), report("b", start="2026-01-21", parties=THREE, city="Сочи")),
    (CORRECTED, report("b", start="2026-01-20", published="2026-01-10", parties=STATES, status="planned")),
    (CORRECTED, report("b", start="2026-01-27", published="2026-01-28", parties=STATES)),
    (
        replace(WITHOUT_DAY, kind="signing"),
        report("b", kind="signing", parties=STATES, **LATER),
    ),
    (
        report("a", None, **TOUR),
        report("b", end="2026-01-24", published="2026-01-19", status="planned", **TOUR),
    ),
    (OFF, report("b", published="2026-01-10", parties=STATES, status="planned", city="Сочи")),
    (report("a", **MORROW), report("b", None, status="planned", parties=STATES, city="Сочи")),
    (report("a", city="Мәскеу"), report("b", parties=(PUTIN, HEAD), city="Мәскеу")),
    (report("a", start="2026-01", status="planned", **IN_CHINA), report("b", **IN_CHINA)),
    (
        report("a", kind="signing", parties=STATES, topics=("қорғаныс туралы келісім",)),
        report("b", None, kind="signing", parties=STATES, topics=("қорғаныс туралы келісім",)),
    ),
    (
        report(
            "a",
            None,
            kind="talks",
            parties=(*STATES, Party("Украина", "state", "UA")),
            ordinal=3,
            city="Доха",
        ),
        report("b", None, parties=STATES, ordinal=3, city="Доха"),
    ),
    (report("a", **PUTINS), report("b", start="2026-01-24", **PUTINS)),
    (
        in_visit(SECOND, ["2026-01-22"]),
        in_visit(report("b", None, "2026-01-26", ordinal=3, core=False, **PUTINS), ["2026-01-23"]),
    ),
    (in_visit(SECOND, ["2026-01-22"]), report("b", start="2026-01-21", **PUTINS)),
    (MOVED, report("b", start="2026-01-20", published="2026-01-10", parties=STATES, status="planned")),
    (MOVED, report("b", start="2026-01-27", published="2026-01-28", parties=STATES)),
    (MOVED, report("b", start="2026-02-12", published="2026-02-13", city="Сочи")),
    (report("a"), report("b")),
    (report("a"), report("b", parties=(PUTIN, Party("Стив Виткоф", "person", "US")))),
    (report("a"), report("b", kind="talks")),
    (report("a"), report("b", parties=STATES)),
    (report("a"), report("b", start="2026-01")),
    (report("a"), report("b", start=None)),
    (report("a", start=None), report("b", start=None, published="2026-01-24")),
    (report("a", city="Мәскеу"), report("b", start="2026-01-23", city="Мәскеу")),
    (report("a", status="planned", published="2026-01-20"), report("b")),
    (
        report("a", start="2025", ordinal=7, city="Мәскеу"),
        report("b", start="2025-12-02", ordinal=7, city="Мәскеу"),
    ),
]
TWO_EVENTS = [
    # a guest who had come for the session, as his article says
    (
        report("a", parties=(PUTIN, WITKOFF), city="Сочи", beside=("үкіметаралық комиссия",)),
        report("b", kind="session", body="Ресей–АҚШ үкіметаралық комиссиясы", parties=STATES, city="Сочи"),
    ),
    # who goes to a council, and whom he meets beside it
    (
        report("a", kind="session", body="Еуразиялық үкіметаралық кеңес", parties=(PUTIN,), city="Сочи"),
        report("b", parties=(PUTIN, TOKAYEV), city="Сочи"),
    ),
    # two documents, of which nobody tells the day of one
    (
        report("a", None, kind="signing", parties=STATES, topics=("өсімдіктер карантині туралы келісім",)),
        report("b", kind="signing", parties=STATES, topics=RAIL),
    ),
    # a commission, and talks of people whom its report does not name, on another day
    (
        report("a", kind="session", body="үкіметаралық комиссия", parties=STATES, city="Сочи"),
        report("b", start="2026-01-23", kind="talks", parties=(PUTIN, WITKOFF), city="Сочи"),
    ),
    # agreed at two contacts
    (
        report("a", "2026-03", agreed=MET, **NEXT),
        report("b", "2026-03-04", **NEXT, kind="session", agreed=report("n", "2026-01-10", parties=STATES)),
    ),
    # two commissions of one name, each of two lands
    (
        report("a", kind="session", body="үкіметаралық комиссия", parties=STATES),
        report("b", kind="session", body="үкіметаралық комиссия", parties=(TOKAYEV, ALIYEV)),
    ),
    # a letter may be answered, and another one sent, within a week; with joy and with grief
    (report("a", None, kind="letter"), report("b", None, "2026-01-27", kind="letter")),
    (
        report("a", None, kind="letter", topics=("құттықтау",)),
        report("b", None, "2026-01-26", kind="letter", topics=("көңіл айту",)),
    ),
    # what is to be in the course of a journey, and whom the guest met in that week
    (
        lent_day(report("a", parties=(PUTIN, WITKOFF), city="Сочи", **PLANNED)),
        report("b", start="2026-01-19", end="2026-01-25", parties=(PUTIN, RUBIO), city="Сочи"),
    ),
    (LENT, report("b", "2026-02-12", published="2026-02-13", city="Сочи")),
    (LENT, report("b", "2026-02-12", published="2026-02-13")),
    (
        within_week(
            report("a", "2026-01", status="planned", published="2026-01-03"), ["2026-01-05/2026-01-11"]
        ),
        report("b"),
    ),
    (report("a", None, "2026-01-10", status="planned", **TOUR), report("b", "2026-06-20", None, **TOUR)),
    (report("a", body="Еуропа кеңесі", **COUNCIL), report("b", body="Түркі мемлекеттері ұйымы", **COUNCIL)),
    (
        report("a", end="2026-01-24", kind="talks", city="Сочи", parties=(PUTIN, STATES[1])),
        report("b", end="2026-01-23", kind="talks", city="Сочи", parties=(LAVROV, STATES[1])),
    ),
    (
        report("a", "2026-01", kind="signing", parties=STATES, topics=("мәдениет туралы келісім",)),
        report("b", kind="signing", parties=STATES, topics=RAIL),
    ),
    # planned for the month in another city; news of other days without a day
    (report("a", city="Сува"), report("b", start="2026-01", city="Варшава", **PLANNED)),
    (report("a", None), report("b", None, published="2026-01-28", kind="talks")),
    (report("a", city="Сочи"), report("b", start="2026-01-20", published="2026-01-21", city="Сочи")),
    (report("a", city="Сочи"), report("b", start="2026-01-20", city="Мәскеу")),
    (report("a", parties=IN_FULL), report("b", start="2026-01", parties=STATES)),
    (
        report("a", parties=STATES, city="Сочи"),
        report("b", "2026-01-21", "2026-01-24", parties=STATES, city="Сочи"),
    ),
    (
        report("a", parties=(Party("Асқар Серіков", "person", "KZ"), PUTIN), city="Астана"),
        report("b", parties=(Party("Болат Серіков", "person", "KZ"), PUTIN), city="Астана"),
    ),
    (OFF, report("b", parties=STATES, city="Сочи")),
    (report("a", **MORROW), report("b", None, "2026-01-19", status="planned", parties=STATES, city="Сочи")),
    (report("a", **PUTINS), report("b", start="2026-01-24", **{**PUTINS, "city": "Ханой"})),
    (report("a", **PUTINS), report("b", start="2026-01-25", **PUTINS)),
    (in_visit(SECOND, ["2026-01-22"]), report("b", start="2026-01-27", **PUTINS)),
    (MOVED, report("b", start="2026-01-17", published="2026-01-18", city="Сочи")),
    (MOVED, report("b", start="2026-05-12", published="2026-05-13", city="Сочи")),
    (report("a"), report("b", article="article of a")),
    (report("a"), report("b", kind="call")),
    (
        report("a", parties=(TOKAYEV, ALIYEV)),
        report("b", parties=(TOKAYEV, ALIYEV, ERDOGAN), kind="session", body="Түркі мемлекеттері ұйымы"),
    ),
    (
        report("a", parties=(TOKAYEV, Party("Олжас Бектенов", "person", "KZ")), city="Астана"),
        report("b", parties=(TOKAYEV, Party("Ерлан Қошанов", "person", "KZ")), city="Астана"),
    ),
    (report("a"), report("b", start="2026-01-24")),
    (report("a"), report("b", parties=(LAVROV, RUBIO))),
    (report("a"), report("b", parties=(PUTIN, Party("Си Цзиньпин", "person", "CN")))),
    (report("a", published=None, start=None), report("b")),
    (report("a"), report("b", start="2026-01-23", published="2026-01-26")),
    (report("a", city="Мәскеу"), report("b", start="2026-01-23", city="Сочи")),
    (report("a", start="2026-01", published="2026-02-20", core=False, parties=STATES), report("b")),
]


def test_news_of_the_next_day_is_nearer_than_that_of_the_third() -> None:
    """So what is told without a day goes with the latest of two contacts of the same people."""
    news = report("a", None, published="2026-01-25")
    late, last = report("b", start="2026-01-25"), report("c", start="2026-01-22")
    assert compare(news, late).total > compare(news, last).total >= SAME


@pytest.mark.parametrize(("one", "other"), ONE_EVENT)
def test_one_event(one: Report, other: Report) -> None:
    assert compare(one, other).is_same, compare(one, other)


@pytest.mark.parametrize(("one", "other"), TWO_EVENTS)
def test_two_events(one: Report, other: Report) -> None:
    assert not compare(one, other).is_same, compare(one, other)


@pytest.mark.parametrize(("one", "other"), ONE_EVENT + TWO_EVENTS)
def test_it_does_not_matter_which_comes_first(one: Report, other: Report) -> None:
    here, there = compare(one, other), compare(other, one)
    assert (here.possible, here.total) == (there.possible, there.total)


def test_the_reasons_are_told() -> None:
    reasons = {reason.what: reason.weight for reason in compare(report("a"), report("b")).reasons}
    assert reasons["the same day"] > 0
    assert "the same people: Владимир Путин, Стивен Уиткофф" in reasons
    assert compare(report("a"), report("b", kind="call")).reasons[0].what == "meeting and call"


def test_whose_state_one_does_not_tell_speaks_for_nothing() -> None:
    unknown = report("b", parties=(PUTIN, Party("Стивен Уиткофф", "person")))
    assert not any(
        reason.what.startswith("only one names") for reason in compare(report("a"), unknown).reasons
    )
