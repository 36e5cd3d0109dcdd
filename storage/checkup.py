"""What the vault tells of its own condition; reads no record of a client."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from salon_vault.audit import Phase, Subject, Verb
from salon_vault.checkup.facts import FolderFacts, LoginFacts, VaultFacts
from salon_vault.checkup.model import Lying
from salon_vault.ports import Clock
from salon_vault.staff.model import StaffId
from storage.cipher import Connection
from storage.cipher_check import cipher_version, weaker_settings
from storage.header import Header
from storage.keys import FLOOR
from storage.log_format import LATEST, Core, read_core
from storage.log_pages import ACTOR, AT, CASE, PHASE
from storage.strays import leftovers, strays, whole_copies

_SPAN = f"SELECT min({AT}), max({AT}) FROM log"  # noqa: S608 - constants only

_LEFT = f"""
    SELECT CAST(core AS BLOB) FROM log
    WHERE {AT} >= ? AND (instr(core, ',"exported",') OR instr(core, ',"printed",')
        OR instr(core, '["source",'))
    ORDER BY {AT} DESC, seq DESC"""  # noqa: S608 - constants only

_DONE = f"""
    SELECT {ACTOR}, {CASE}, max({AT}) FROM log
    WHERE {PHASE} IN ('run', 'done') GROUP BY 1, 2"""  # noqa: S608 - constants only
"""Read off the index ``log_told`` alone."""

TYPED_BY_OTHERS = frozenset({"staff.add_member", "staff.reset_password", "slips.enrol_lost"})
CHOSEN = frozenset({"staff.change_own_password", "staff.renew_own_login"})
PAPERS = frozenset({Subject.PAPER, Subject.NOTICE, Subject.LOG, Subject.CLIENT})
"""What can be read by whoever finds it; backups and the kit have rules of their own."""


class SqlCheckupBook:
    """The open database, the header, the folder and the log, asked about themselves."""

    def __init__(
        self, connection: Connection, header: Header, folder: Path, clock: Clock
    ) -> None:
        self._connection = connection
        self._header = header
        self._folder = folder
        self._clock = clock

    def facts(self, since: datetime) -> VaultFacts:
        """Return everything; what left the vault counts from ``since`` on."""
        (open_seals,) = self._connection.execute(
            "SELECT count(*) FROM log_seal WHERE countersignature IS NULL"
        ).fetchone()
        first, last = self._connection.execute(_SPAN).fetchone()
        return VaultFacts(
            cipher=cipher_version(self._connection),
            weaker=weaker_settings(self._connection),
            logins=[
                LoginFacts(slot.member, not slot.cost.reaches(FLOOR), bool(slot.key_file))
                for slot in self._header.slots
            ],
            folder=self._folder_facts(),
            done=self._done(),
            first_entry=_moment(first),
            last_entry=_moment(last),
            first_passwords=dict(self._first_passwords()),
            kit_counted=self._kit_counted(),
            seals_open=open_seals,
            lying=self.lying(since),
        )

    def lying(self, since: datetime) -> list[Lying]:
        """Return what left the vault since then as a print or a file, the latest first."""
        rows = self._connection.execute(_LEFT, (int(since.timestamp()),))
        deleted: set[str] = set()  # the latest come first: a file goes before it came
        return [lying for core in _read(rows) for lying in _lying(core, deleted)]

    def sweep(self) -> int:
        """Remove stray sealed files; return how many those were."""
        found = strays(self._folder, self._named_blobs(), self._clock.now())
        for path in found:
            path.unlink(missing_ok=True)
        return len(found)

    def _folder_facts(self) -> FolderFacts:
        now = self._clock.now()
        return FolderFacts(
            whole_copies(self._folder, self._header),
            len(leftovers(self._folder, self._header, now)),
            len(strays(self._folder, self._named_blobs(), now)),
        )

    def _named_blobs(self) -> frozenset[str]:
        return frozenset(blob for (blob,) in self._connection.execute("SELECT id FROM blob"))

    def _done(self) -> dict[tuple[StaffId, str], datetime]:
        rows = self._connection.execute(_DONE)
        return {
            (StaffId(who), case): moment
            for who, case, at in rows
            if who and case and (moment := _moment(at))
        }

    def _first_passwords(self) -> Iterator[tuple[StaffId, datetime]]:
        """Yield the logins whose last change of password was somebody else's, and when."""
        for slot in self._header.slots:
            rows = self._connection.execute(
                "SELECT CAST(l.core AS BLOB) FROM log_ref AS r JOIN log AS l USING (seq)"
                " WHERE r.kind = 'staff' AND r.id = ? ORDER BY r.seq DESC",
                (slot.member,),
            )
            for core in _read(rows):
                entry = core.entry
                if entry.phase is Phase.DONE and entry.case in TYPED_BY_OTHERS | CHOSEN:
                    if entry.case in TYPED_BY_OTHERS:
                        yield slot.member, entry.at
                    break

    def _kit_counted(self) -> bool:
        kits = [line.member.id for line in self._header.sheet.active() if line.member.kit]
        row = self._connection.execute(
            "SELECT 1 FROM log_ref WHERE kind = ? AND id = ? LIMIT 1",
            (Subject.VAULT.value, kits[0] if kits else ""),
        ).fetchone()
        return row is not None


def _moment(seconds: object) -> datetime | None:
    """Return the moment; None for what is none: verifying the log names who wrote that."""
    if type(seconds) is not int or not 0 <= seconds < LATEST:
        return None
    return datetime.fromtimestamp(seconds, UTC)


def _read(rows: Iterator[tuple[bytes]]) -> Iterator[Core]:
    for (core,) in rows:
        try:
            yield read_core(core)
        except ValueError:
            continue  # verifying the log names it; here it must not hide the others


def _lying(core: Core, deleted: set[str]) -> Iterator[Lying]:
    entry = core.entry
    for touch in entry.touches:
        if (touch.subject, touch.verb) == (Subject.SOURCE, Verb.ERASED):
            deleted.add(touch.id)
        elif touch.subject is Subject.SOURCE and touch.id not in deleted:
            yield Lying(entry.at, entry.actor, entry.case, 1, printed=False, source=True)
    for verb in (Verb.PRINTED, Verb.EXPORTED):
        papers = sum(touch.verb is verb and touch.subject in PAPERS for touch in entry.touches)
        if papers:
            printed = verb is Verb.PRINTED
            yield Lying(entry.at, entry.actor, entry.case, papers, printed)
