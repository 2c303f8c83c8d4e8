"""Datelines, and sentences that look like one. The dateline stands before the bar."""

from __future__ import annotations

import pytest

from kelissoz.intake import dateline

DATELINES = """
АСТАНА. KAZINFORM –| Президент келді.
АСТАНА.KAZINFORM -| Президент келді.
ASTANA. KAZINFORM —| Prezıdent keldi.
ASTANA. Kazinform -| Prezıdent keldi.
NUR-SULTAN. QazAqparat –| Prezıdent keldi.
МӘСКЕУ. ҚазАқпарат -| Президент келді.
АБУ-ДАБИ. KAZINFORM –|Келіссөз басталды.
АЛМАТЫ, 5 ақпан –| Бүгін жиын өтті.
ТАШКЕНТ, 5-6 ақпан, KAZINFORM –| Бүгін жиын өтті.
АСТАНА. 23 ҚАҢТАР. ҚАЗАҚПАРАТ -| Бүгін жиын өтті.
АСТАНА. 2026 жылғы 5 ақпан. KAZINFORM –| Бүгін жиын өтті.
АСТАНА, 5 ақп — Sputnik.| Бүгін жиын өтті.
Астана, 5 ақпан – Sputnik.| Бүгін жиын өтті.
АНКАРА, 20 қаңтар /ҚазАқпарат/ -| Министр келді.
АСТАНА (ҚазАқпарат) -| Министр келді.
АСТАНА. KAZINFORM/Айбек Серікұлы/ –| Министр келді.
ВАШИНГТОН, АҚШ. KAZINFORM –| Сенат жиналды.
АСТАНА. «Егемен Қазақстан» –| Үкімет отырысы өтті.
Астана. Baq.kz –| Үкімет отырысы өтті.
استانا. KAZINFORM -| ۇكىمەت وتىرىسى ءوتتى.
استانا. قازاقپارات –| ۇكىمەت وتىرىسى ءوتتى.
شينحۋا اگەنتتىگى، بەيجيڭ.| مينيستر قوناقتى قابىلدادى.
ТАСС, Мәскеу, 5 ақпан.| Министр келді.
"""

SENTENCES = """
АҚШ – әлемдегі ірі ел.
БҰҰ, НАТО – екі ұйым.
Reuters, AP және ТАСС хабарлады.
Kazinform, Астана қаласы әкімінен. Бұл – жаңалық.
Сенбі, 5 ақпан – мереке.
23 қаңтар – мереке.
Астана. Министр – бүгін келген қонақ.
- Мен кездестім, - деді ол.
Абай Құнанбайұлы – ақын.
АСТАНА. ҚР СІМ – ресми орган.
Украина - АҚШ - Ресей келіссөзі.
استانا - قازاقستان استاناسى.
— Бүгін жиын болады.
"""


@pytest.mark.parametrize("line", DATELINES.strip().splitlines())
def test_dateline(line: str) -> None:
    head, _, rest = line.partition("|")
    found = dateline.find(head + rest)
    assert found is not None
    assert (head + rest)[: found.end] == head


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_no_dateline(line: str) -> None:
    assert dateline.find(line) is None


def test_the_agency_is_where_it_stands() -> None:
    text = "АНКАРА, 20 қаңтар /ҚазАқпарат/ - Министр келді."
    found = dateline.find(text)
    assert found is not None
    assert found.outlet is not None
    assert text[slice(*found.outlet)] == "ҚазАқпарат"
