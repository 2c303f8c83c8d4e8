"""``python -m tests.scale.killing DB FOLDER KILLS SEED``: reads the articles of FOLDER into a new store DB again and
again and merges them, kills this with kill -9 at random moments, so many times in all, and lets it end now and then. It
fails where a store then differs in any table from one that was written undisturbed.

The processes that are killed are forked from this one, which has all tables loaded, so that a kill takes no longer than
the reading.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import sqlalchemy as sa

from kelissoz.dossier.engine import engine_at
from kelissoz.dossier.store import Store
from kelissoz.scale import many, read_many
from tests.dossier.contents import dump

# After so many kills a store is finished undisturbed.
A_STORE = 12


def main(db: str, folder: str, kills: int, seed: int) -> None:
    many.BATCH = 5
    chance = random.Random(seed)
    list(read_many([folder], None, workers=1))  # the tables are loaded
    begun = time.monotonic()
    expected = undisturbed(db, folder)
    seconds = time.monotonic() - begun
    done = stores = 0
    while done < kills:
        empty(db)
        killed = 0
        while killed < A_STORE and is_killed(db, folder, chance.uniform(0, 0.5 * seconds)):
            killed += 1
        done += killed
        stores += 1
        if finished(db, folder) != expected:
            sys.exit(f"after {killed} kills the store differs (seed {seed}, store {stores})")
    print(f"{done} kills, {stores} stores, all alike; undisturbed in {seconds:.1f} s")


def undisturbed(db: str, folder: str) -> object:
    empty(db)
    return finished(db, folder)


def finished(db: str, folder: str) -> object:
    """What is in the store after a reading that is left in peace."""
    read(db, [folder])
    with Store.open(db) as store:
        assert list(store.check()) == []
        return dump(store)


def is_killed(db: str, folder: str, after: float) -> bool:
    """Whether the reading was killed after so many seconds, and not done before."""
    child = os.fork()
    if not child:
        with suppress(BaseException):
            read(db, [folder])
            os._exit(0)
        os._exit(1)
    end = time.monotonic() + after
    while time.monotonic() < end:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            assert status == 0, status
            return False
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def read(db: str, sources: Sequence[str]) -> None:
    with Store.open(db) as store:
        for _ in read_many(sources, store, workers=1):
            pass
        store.settle()


def empty(db: str) -> None:
    """No store is left at ``db``."""
    if "://" not in db:
        for end in ("", "-wal", "-shm", "-journal"):
            Path(db + end).unlink(missing_ok=True)
        return
    engine, _ = engine_at(db)
    metadata = sa.MetaData()
    metadata.reflect(engine)
    metadata.drop_all(engine)
    engine.dispose()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
