"""qazaq-inflector: a word in a case."""

from __future__ import annotations

from answering import answer, job
from qazaq_inflector import QazaqNameInflector

CASES = {
    "Gen": "genitive",
    "Dat": "dative",
    "Acc": "accusative",
    "Loc": "locative",
    "Abl": "ablative",
    "Ins": "instrumental",
}
INFLECTOR = QazaqNameInflector()
given = job()
answer(
    "qazaq-inflector", given["items"], lambda item: INFLECTOR.inflect(item[0], CASES[item[1]]), given["timed"]
)
