"""Every row of the phrase tables proves itself: its example gives the phrases that the row says, and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kelissoz import lexicon
from kelissoz.events import topics
from kelissoz.events.view import View, look
from tests.reading import document

Finder = Callable[[View], Iterator[topics.Found]]


def phrases(text: str, finder: Finder) -> list[str]:
    """The phrases that ``finder`` finds in ``text``, in order."""
    views = look(document(text, published="2026-03-02"))
    return [found.evidence.value.text for view in views for found in finder(view)]


def rows(table: str) -> list[lexicon.Row]:
    return list(lexicon.rows(f"kk/{table}"))


def named(row: lexicon.Row) -> str:
    return "/".join(list(row.values())[:2])


@pytest.mark.parametrize("row", rows("topic_cues"), ids=named)
def test_topic_cue(row: lexicon.Row) -> None:
    assert phrases(row["example"], topics.topics) == row["gives"].split("|")


@pytest.mark.parametrize("row", rows("outcome_cues"), ids=named)
def test_outcome_cue(row: lexicon.Row) -> None:
    assert phrases(row["example"], topics.outcomes) == row["gives"].split("|")


@pytest.mark.parametrize("row", rows("matter_words"), ids=named)
def test_word_that_tells_the_matter_of_talks(row: lexicon.Row) -> None:
    talks = document(row["example"], published="2026-03-02").events[0]
    assert [topic.text for topic in talks.topics] == [row["gives"]]


TABLES = ("phrase_heads", "phrase_list_heads", "phrase_openers", "phrase_postpositions", "phrase_subjects")
ROWS = [(table, row) for table in TABLES for row in rows(table)]


@pytest.mark.parametrize(("table", "row"), ROWS, ids=[f"{table}/{named(row)}" for table, row in ROWS])
def test_word_at_the_edge_of_a_phrase(table: str, row: lexicon.Row) -> None:
    assert phrases(row["example"], topics.topics) == row["gives"].split("|")


@pytest.mark.parametrize("row", rows("phrase_fillers"), ids=named)
def test_filler_says_nothing(row: lexicon.Row) -> None:
    assert phrases(row["example"], topics.topics) == []


TOPICS = [
    ("Тараптар сондай-ақ сауданы талқылады.", ["сауда"]),
    (
        "Тараптар Судан, Ливия бойынша «Араб лигасын» және сауданы дамыту мәселесін талқылады.",
        ["Судан", "Ливия", "Араб лигасы", "сауданы дамыту"],
    ),
    ("Кездесуде ауызсу тапшылығы мен жолдың жайы сөз болды.", ["ауызсу тапшылығы", "жолдың жайы"]),
    ("Тараптар сауданың көлемі мен құрылымын талқылады.", ["сауданың көлемі мен құрылымы"]),
    (
        "Тараптар су қауіпсіздігі және Бакуге әуе қатынасын ашу мәселелерін талқылады.",
        ["су қауіпсіздігі", "Бакуге әуе қатынасын ашу"],
    ),
    (
        "Тараптар кездесу қорытындысына және шараларды іске асыру мәселелеріне назар аударды.",
        ["кездесу қорытындысы", "шараларды іске асыру"],
    ),
    (
        "Тараптар екіжақты сауданы, соның ішінде астықты жеткізуді талқылады.",
        ["екіжақты сауда", "астықты жеткізу"],
    ),
    ("Кездесуде сауда, көлік және басқа да мәселелер талқыланды.", ["сауда, көлік"]),
    ("Келіссөздің күн тәртібі – суды бөлу және соған байланысты өзге де мәселелер.", ["суды бөлу"]),
    ("Тараптар сауданы одан әрі дамыту мәселесін талқылады.", ["сауданы дамыту"]),
    ("Тараптар сауданы арттыруға бағытталған шараларды талқылады.", ["сауданы арттыру"]),
    ("Тараптар екіжақты сауданың жай-күйі мен даму перспективаларын талқылады.", ["екіжақты сауда"]),
    ("Тараптар нығайту мәселесін талқылады.", []),
    ("Кездесуде су тапшылығы қаралады.", ["су тапшылығы"]),
    (
        "Кездесуде мина мәселесі мен тұтқындарды қайтару жайы сөз болды.",
        ["мина мәселесі", "тұтқындарды қайтару"],
    ),
    (
        "Тараптар ауыл шаруашылығы мен қаржы саласындағы құжаттарды талқылады.",
        ["ауыл шаруашылығы мен қаржы саласындағы құжаттар"],
    ),
    (
        "Тараптар Судандағы жағдай мен Қызыл теңіздегі кеме қатынасын талқылады.",
        ["Судандағы жағдай", "Қызыл теңіздегі кеме қатынасы"],
    ),
    (
        "Тараптар жүк тасымалын ұлғайту жайын, сондай-ақ сапардың дайындығын талқылады.",
        ["жүк тасымалын ұлғайту", "сапардың дайындығы"],
    ),
    (
        "Президент соғысты тоқтату мәселесін талқылау үшін кездесуді қалайды.",
        ["соғысты тоқтату", "соғысты тоқтату мәселесін талқылау"],
    ),
    (
        "Кездесуде Судандағы соғыс, Ливиядағы саяси жағдай және Малидің газ жобасы талқыланды.",
        ["Судандағы соғыс", "Ливиядағы саяси жағдай", "Малидің газ жобасы"],
    ),
    (
        "Кездесуде екі ел арасындағы байланыстар, инвестиция тарту және зауыт салу мәселелері талқыланды.",
        ["екі ел арасындағы байланыстар", "инвестиция тарту", "зауыт салу"],
    ),
    ("Тараптар суды бөлуге қатысты мәселелерді талқылады.", ["суды бөлу"]),
    ("Тараптар даму перспективаларын талқылады.", []),
    ("Президент әріптесін Тәуелсіздік күнімен құттықтады.", ["Тәуелсіздік күнімен құттықтау"]),
    ("Министр әріптесін қызметке кірісуімен құттықтады.", ["қызметке кірісуімен құттықтау"]),
    ("Кездесуде тұтқындарды қайтару мәселесі талқылануы керек.", ["тұтқындарды қайтару"]),
    ("Тараптар басқа да тақырыптар бойынша байланыс орнатуды талқылады.", ["байланыс орнату"]),
]


@pytest.mark.parametrize(("text", "wanted"), TOPICS)
def test_topics(text: str, wanted: list[str]) -> None:
    assert list(dict.fromkeys(phrases(text, topics.topics))) == wanted


def test_main_topic_is_announced() -> None:
    views = look(
        document(
            "Негізгі тақырыбы Судандағы жағдайды реттеуге арналған келіссөз өтті.", published="2026-03-02"
        )
    )
    found = [found.evidence.value for view in views for found in topics.topics(view)]
    assert [(each.text, each.main) for each in found] == [("Судандағы жағдайды реттеу", True)]


OUTCOMES = [
    (
        "Тараптар су мәселесі бойынша келесі отырысты 5 наурызда Бакуде өткізуге келісті.",
        ["келесі отырысты Бакуде өткізу келісілді"],
    ),
    (
        "Жиында бірлескен комиссия құру туралы шешім қабылданды.",
        ["бірлескен комиссия құру туралы шешім қабылданды"],
    ),
    ("Келесі отырыс жазда Бакуде өтеді.", ["келесі отырыс жазда Бакуде өтеді"]),
    ("Министр келесі отырыс Бакуде өтетінін айтты.", ["келесі отырыс Бакуде өтеді"]),
    ("Тараптар бірлескен мәлімдеме қабылдай алмады.", ["бірлескен мәлімдеме қабылданбады"]),
    ("Тараптар бейбіт келісімді бекіткен жоқ.", ["бейбіт келісім бекітілмеді"]),
    ("Тараптар тұтқындарды қайта жіберуге келісті.", ["тұтқындарды қайта жіберу келісілді"]),
    (
        "Тараптар диалогтың жаңа кезеңіне жол ашатын және халықтың мүддесіне сай келетін маңызды құжат "
        "қабылдады.",
        ["маңызды құжат қабылданды"],
    ),
    (
        "Тараптар шекара бойынша екінші отырыс ақпанда Бакуде өтеді деп келісті.",
        ["екінші отырысты Бакуде өткізу келісілді"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), OUTCOMES)
def test_outcomes(text: str, wanted: list[str]) -> None:
    assert phrases(text, topics.outcomes) == wanted
