"""``kelissoz who``: a person as all articles know them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from kelissoz.cli.opening import opened
from kelissoz.cli.options import Database
from kelissoz.cli.output import stop

if TYPE_CHECKING:
    from kelissoz.dossier.ledger import Person
    from kelissoz.dossier.store import Store

Name = Annotated[
    list[str], typer.Argument(metavar="NAME…", help="A family name or a full name, in any script.")
]


def who(name: Name, db: Database = None) -> None:
    """Show who somebody is: the spellings of the name, the offices that articles give with days and sources,
    those of the dated table, and the contacts."""
    from kelissoz.library import to_cyrillic

    wanted = to_cyrillic(" ".join(name))
    with opened(db, must_exist=True) as store:
        found = store.people(wanted)
        if not found:
            stop(f"{' '.join(name)}: no article of the store names such a person as a participant")
        for person in found:
            for line in (*_about(person), *_contacts(store, person)):
                typer.echo(line)


def _about(person: Person) -> Iterator[str]:
    from kelissoz.export.dossier import support_text

    yield " · ".join(filter(None, (person.names[0], person.country)))
    if person.names[1:]:
        yield f"  also  {', '.join(person.names[1:])}"
    for office in person.offices:
        days = " – ".join(dict.fromkeys(str(day) for day in (office.first, office.last) if day))
        yield f"  said to be  {' · '.join(filter(None, (office.name, days, support_text(office.sources))))}"
    for row in _table(person):
        yield f"  in the table  {row['office']} · {row['from'] or '…'} – {row['to'] or '…'}"


def _table(person: Person) -> Iterator[dict[str, str]]:
    from kelissoz.dossier.identity.people import are_one_person, person_name
    from kelissoz.lexicon import rows

    if len(person_name(person.names[0]).parts) > 1:
        for row in rows("world/holders"):
            if row["country"] in ("", person.country) and are_one_person(row["person"], person.names[0]):
                yield dict(row)


def _contacts(store: Store, person: Person) -> Iterator[str]:
    from kelissoz.export.dossier import dossier_line

    for id in person.events:
        event = store.event(id)
        if event is not None:
            yield f"  {id}  {dossier_line(event)}"
