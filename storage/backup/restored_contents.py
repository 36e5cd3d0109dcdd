"""The database of a restored vault: new keys in force, the log going on, erasures applied."""

from collections.abc import Sequence
from dataclasses import dataclass

from salon_vault.audit import Entry, Phase, Seq, Subject, Touch, Verb
from salon_vault.errors import DatabaseDamaged
from salon_vault.ports import Clock
from storage.anchors import VaultAnchors
from storage.audit import SqlAuditLog
from storage.backup.lost import Lost
from storage.backup.manifest import Erased, Manifest
from storage.backup.restored_header import People
from storage.cipher import Connection, translated
from storage.contacts import renew_tokens
from storage.erasures import erase_records, erased_among, keep_erasures
from storage.former_keys import keep_former
from storage.header import Header
from storage.high_water import keep_high_water
from storage.log import SqlLogBook
from storage.log_format import signer_id
from storage.renewal import Renewal
from storage.roll import Roll
from storage.seals import renew_countersignatures
from storage.signed_key import signed_key
from storage.signers import end_signers, keep_signer, renew_signers

RESTORE, ERASE_AGAIN, STAGE = "backup.restore", "backup.erase_again", "backup.stage_backup"


@dataclass(frozen=True, slots=True)
class Story:
    """What the log of a restored vault has to tell."""

    manifest: Manifest
    people: People
    lost: Lost | None
    """The end of the log that does not go on, as far as anything at hand knows it."""
    erased: Sequence[Erased]
    """Every erasure that anything at hand knows of."""


def renew_contents(
    copy: Connection, story: Story, header: Header, renewal: Renewal, clock: Clock
) -> int:
    """
    Bring a copy of a set's database to where the restored vault goes on; one transaction.

    Returns how many clients were erased again.

    Raises:
        DatabaseDamaged: if its structure does not hold afterwards.
    """
    with translated(writing=True):
        copy.execute("BEGIN IMMEDIATE")
        keep_former(copy, renewal.former)
        renew_tokens(copy, renewal.ring)
        _renew_signers(copy, story.manifest.header(), header, renewal)
        copy.execute("DELETE FROM to_enrol")
        copy.executemany(
            "INSERT INTO to_enrol (member) VALUES (?)", [(who,) for who in story.people.lost]
        )
        _go_on_with_log(copy, story, renewal, clock)
        keep_erasures(copy, story.erased)
        erased = _erase_again(copy, header, renewal, clock)
        keep_high_water(copy, header)
        copy.execute("COMMIT")
        copy.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if copy.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
            raise DatabaseDamaged
    return erased


def _renew_signers(copy: Connection, then: Header, header: Header, renewal: Renewal) -> None:
    """Let today's people sign from here on, and nobody whose key is no longer in force."""
    before, ring = Roll.of(then), renewal.ring
    if then.root != header.root:
        renew_signers(copy, before, ring)
        renew_countersignatures(copy, before, ring)
        end_signers(copy, ring, [signer_id(then.root)])
    for line in header.sheet.active():
        keep_signer(copy, signed_key(ring, line.member.id, line.keys.sign))
    end_signers(copy, ring, before.in_force - Roll.of(header).in_force)


def _go_on_with_log(copy: Connection, story: Story, renewal: Renewal, clock: Clock) -> None:
    """Write where the log was cut off, and what is known of the part that is lost."""
    held, lost = story.manifest.contained, story.lost
    touches = [
        Touch(Verb.RESTORED, Subject.BACKUP, story.manifest.name, held.log_seq, held.log_head)
    ]
    if lost is not None and lost.log_seq > held.log_seq:
        span = f"{held.log_seq + 1}-{lost.log_seq}"
        touches.append(Touch(Verb.RESTORED, Subject.LOG, span, lost.log_seq, lost.log_head))
    log, who, now = SqlAuditLog(copy, renewal.ring, clock), renewal.ring.member.id, clock.now()
    detail = {"to_enrol": len(story.people.lost)}
    log.append(Entry(now, who, RESTORE, Phase.RUN, tuple(touches), detail=detail))
    for seq, case in log.open_intents():
        if case == STAGE and seq == held.log_seq:  # the set itself: it was finished
            made = Touch(Verb.EXPORTED, Subject.BACKUP, story.manifest.name)
            log.append(Entry(now, who, case, Phase.DONE, (made,), of_seq=Seq(seq)))


def _erase_again(copy: Connection, header: Header, renewal: Renewal, clock: Clock) -> int:
    """Remove every client whom the ledger names, each under an entry of its own."""
    ring, roll = renewal.ring, Roll.of(header)
    audit = SqlAuditLog(copy, ring, clock)
    anchors = VaultAnchors(copy, ring, lambda: header, clock)
    found = erased_among(copy, ring)
    for client in found:
        touches: list[Touch] = []
        log = SqlLogBook(copy, ring, touches.append, lambda: roll, anchors)
        erase_records(copy, log, client, touches.append)
        audit.append(Entry(clock.now(), ring.member.id, ERASE_AGAIN, Phase.RUN, tuple(touches)))
    return len(found)
