"""One transaction over the open vault, with every book opened on it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from salon_vault.audit import Fact, Touch
from salon_vault.clock import day_of
from salon_vault.minors.seeing import full_age
from salon_vault.ports import Clock
from salon_vault.staff.model import Member, StaffId
from storage.access_review import SqlAccessReviewBook
from storage.adapted_forms import SqlWordingBook
from storage.age_marks import AgeMarks
from storage.anchors import VaultAnchors
from storage.attachments import SqlAttachmentBook
from storage.audit import SqlAuditLog
from storage.backup.book import SqlBackupBook
from storage.blobs import SealedBlobs
from storage.card_fields import SqlFieldBook
from storage.card_touches import CardTouches
from storage.checks import SqlCheckBook
from storage.checkup import SqlCheckupBook
from storage.cipher import Connection
from storage.clients import SqlClientBook
from storage.closed_cards import SqlClosedCardBook
from storage.closed_names import ClosedNames
from storage.consent_register import SqlConsentBook
from storage.contraindications import SqlQuestionBook
from storage.day import SqlDayBook
from storage.emergency_folder import SqlFolderBook
from storage.exporting import SqlExportBook
from storage.form_validity import SqlValidityBook
from storage.formulas import SqlFormulaBook
from storage.header import Header
from storage.importing.book import SqlImportBook
from storage.left_outside import SqlOutsideBook
from storage.log import SqlLogBook
from storage.merging import SqlMergingBook
from storage.minors import SqlMinorBook
from storage.notices import SqlNoticeBook
from storage.odd_use import SqlOddUseBook
from storage.overrides import SqlOverrideBook
from storage.paper_tracking import SqlTrackingBook
from storage.papers import SqlPaperBook
from storage.patch_rules import SqlPatchTestRuleBook
from storage.patch_tests import SqlPatchTestBook
from storage.personnel import SqlPersonnelBook
from storage.photos import SqlPhotoBook
from storage.pins import ShiftPins
from storage.products import SqlProductBook
from storage.reactions import SqlReactionBook
from storage.ring import KeyRing
from storage.roll import Roll
from storage.salon import SqlSalonBook
from storage.scans import SqlScanBook
from storage.slips import SqlLostLogins
from storage.staff_notice import SqlStaffSheetBook
from storage.taken_out import TakenOut
from storage.treatments import SqlTreatmentBook
from storage.unreadable import SqlUnreadableBook
from storage.visit_notes import SqlVisitNoteBook
from storage.visits import SqlVisitBook
from storage.wishes import SqlWishBook


class SqlWork:
    """One transaction: all of it happens, or none."""

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        *,
        members: Sequence[Member],
        key_files: Mapping[StaffId, str] = MappingProxyType({}),
        header: Header,
        clock: Clock,
        roll: Callable[[], Roll],
        folder: Path,
        anchors: VaultAnchors,
        pins: ShiftPins,
        blobs: SealedBlobs,
        taken_out: TakenOut | None = None,
    ) -> None:
        self._touches = CardTouches(connection)
        self._remarks: dict[str, Fact] = {}
        self.member = ring.member
        self.members = tuple(member for member in members if not member.kit)
        self.kit = next((one.id for one in members if one.kit and one.active), None)
        self.key_files = key_files
        self.slips = {slot.member: slot.slip for slot in header.slots if slot.slip}
        self.lost_logins = SqlLostLogins(connection)
        self.pins = pins
        self.clock = clock
        touched = self._touches.append
        self._open_cards(connection, ring, header, roll, taken_out or TakenOut())
        self._open_pictures(connection, ring, blobs, taken_out or TakenOut())
        self.salon = SqlSalonBook(connection, touched)
        self.backups = SqlBackupBook(connection, folder, touched)
        self.checkup = SqlCheckupBook(connection, header, folder, clock)
        self.outside_files = SqlOutsideBook(connection)
        self.personnel = SqlPersonnelBook(connection, touched)
        self.checks = SqlCheckBook(connection, ring, header)
        self.staff_sheets = SqlStaffSheetBook(connection, touched)
        self.odd_use = SqlOddUseBook(connection, ring, header, touched)
        self.access_reviews = SqlAccessReviewBook(connection, ring, header, touched)
        self.log = SqlLogBook(connection, ring, touched, roll, anchors)
        self.audit = SqlAuditLog(connection, ring, clock)

    def _open_cards(
        self,
        connection: Connection,
        ring: KeyRing,
        header: Header,
        roll: Callable[[], Roll],
        taken_out: TakenOut,
    ) -> None:
        """Open the books about clients and what is done for them."""
        touched = self._touches.append
        names = ClosedNames(connection, ring, header.sheet.lines, touched)
        self.closed_cards = SqlClosedCardBook(connection, ring, names, self.clock, touched)
        marks = AgeMarks(connection, day_of(self.clock.now()), lambda: full_age(self))
        self.clients = SqlClientBook(connection, ring, touched, marks, names)
        self.minors = SqlMinorBook(connection, ring, touched, marks)
        self.wishes = SqlWishBook(connection, touched)
        self.card_fields = SqlFieldBook(connection, ring)
        self.importing = SqlImportBook(connection, ring, touched, self.clock, marks)
        self.exporting = SqlExportBook(connection, ring)
        self.treatments = SqlTreatmentBook(connection, touched)
        self.formulas = SqlFormulaBook(connection, touched, taken_out.formulas)
        self.questions = SqlQuestionBook(connection, ring, touched)
        self.products = SqlProductBook(connection, touched)
        self.day = SqlDayBook(connection, touched, self.members, names)
        self.visit_notes = SqlVisitNoteBook(connection, ring, touched)
        self.visits = SqlVisitBook(connection, touched, taken_out.visits, self.visit_notes)
        self.patch_tests = SqlPatchTestBook(connection, ring, touched)
        self.patch_rules = SqlPatchTestRuleBook(connection, touched, self.clock)
        self.reactions = SqlReactionBook(connection, ring, touched)
        self.overrides = SqlOverrideBook(connection, ring, touched, roll)
        self.papers = SqlPaperBook(connection, touched)
        self.folder = SqlFolderBook(connection)
        self.wordings = SqlWordingBook(connection, touched)
        self.consents = SqlConsentBook(connection, touched)
        self.validity = SqlValidityBook(connection, touched)
        self.tracking = SqlTrackingBook(connection, ring, touched)
        self.merging = SqlMergingBook(connection, ring, touched)
        self.notices = SqlNoticeBook(connection, touched)

    def _open_pictures(
        self, connection: Connection, ring: KeyRing, blobs: SealedBlobs, taken_out: TakenOut
    ) -> None:
        """Open the books of what lies in files of its own, and of what cannot be read."""
        touched = self._touches.append
        self.photos = SqlPhotoBook(connection, ring, blobs, touched)
        self.attachments = SqlAttachmentBook(connection, ring, blobs, touched)
        self.scans = SqlScanBook(connection, blobs, touched, taken_out)
        self.unreadable = SqlUnreadableBook(connection, ring, blobs, touched)

    @property
    def touches(self) -> Sequence[Touch]:
        """What the books have handed out and taken in so far."""
        return self._touches.all()

    @property
    def remarks(self) -> Mapping[str, Fact]:
        """What goes into the sealed detail of the entry."""
        return MappingProxyType(self._remarks)

    def remark(self, name: str, fact: Fact) -> None:
        """Put a fact into the sealed detail: a count, names of fields; never contents."""
        self._remarks[name] = fact
