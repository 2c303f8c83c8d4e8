"""The store that a command works with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kelissoz.cli.output import stop

if TYPE_CHECKING:
    from kelissoz.dossier.store import Store


@contextmanager
def opened(db: str | None, *, must_exist: bool = False) -> Iterator[Store]:
    """The store ``db``, a path or a database address, else the user's own; what is wrong with it ends the
    command with a sentence. With ``must_exist`` none is made."""
    from kelissoz.dossier.errors import StoreError
    from kelissoz.dossier.store import Store, default_path

    path = default_path() if db is None else Path(db)
    if must_exist and (db is None or "://" not in db) and not path.exists():
        stop(f"{path}: there is no store yet; `kelissoz read FILE` makes one")
    try:
        with Store.open(db) as store:
            yield store
    except StoreError as error:
        stop(str(error))
