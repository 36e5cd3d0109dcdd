"""Bring an older vault up to date, one numbered step after the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import resources

from salon_vault.errors import VaultTooNew
from storage.cipher import Connection, translated


@dataclass(frozen=True, slots=True)
class Step:
    """One file of ``storage/migrations``, never edited after a release."""

    number: int
    script: str


def steps() -> list[Step]:
    """Return every step, in order."""
    files = (resources.files("storage") / "migrations").iterdir()
    return sorted(
        (
            Step(int(file.name.partition("_")[0]), file.read_text("utf-8"))
            for file in files
            if file.name.endswith(".sql")
        ),
        key=lambda step: step.number,
    )


def version_of(connection: Connection) -> int:
    """Return the number of the last step this database has taken; 0 for none."""
    with translated():
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def bring_up_to_date(
    connection: Connection, before: Callable[[], None], known: Sequence[Step] | None = None
) -> None:
    """
    Apply the steps this database has not taken yet, each in a transaction of its own.

    ``before`` is called once if there is anything to do: it makes the safety copy.

    Raises:
        VaultTooNew: if a newer Salon Vault has written to it; nothing was touched.
    """
    known = steps() if known is None else known
    version = version_of(connection)
    if version > max((step.number for step in known), default=0):
        raise VaultTooNew
    missing = [step for step in known if step.number > version]
    if missing:
        before()
    for step in missing:
        _take(connection, step)


def _take(connection: Connection, step: Step) -> None:
    try:
        with translated():
            connection.executescript(f"BEGIN IMMEDIATE;\n{step.script}")
            connection.execute(f"PRAGMA user_version = {step.number}")
            connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
