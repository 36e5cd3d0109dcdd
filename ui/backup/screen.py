"""What the page of backups does."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.backup.courier import Drive
from salon_vault.backup.overview import Overview, Schedule
from salon_vault.backup.schedule import Errand
from salon_vault.backup.use_cases import (
    keep_schedule,
    register_stick,
    stage_backup,
    stick_came_back,
    stick_went_home,
    strike_stick,
    view_backups,
)
from salon_vault.errors import Cancelled
from salon_vault.moving.use_cases import pack_for_other_pc
from ui.backup.by_hand import made_words, make_backup
from ui.backup.carrier import Carrier, OnTheWay, Report
from ui.backup.dialogs import StrikeStick, WentHome
from ui.backup.form import BackupsForm
from ui.backup.new_stick import NewStick
from ui.backup.stick_card import StickCard
from ui.line import Line
from ui.moving.steps import MoveSteps
from ui.problems import complain
from ui.restore.checks_panel import ChecksPanel
from ui.screen import Screen
from ui.words import N_, _


class BackupsScreen(Screen):
    """See how well the vault is backed up; look after the sticks."""

    title = N_("Backups")
    opens_with = view_backups
    watches = frozenset({Subject.BACKUP, Subject.STICK, Subject.SALON})

    leaves = Signal()
    """The owner wants the vault locked, to move it."""

    def __init__(self, line: Line, carrier: Carrier, parent: QWidget | None = None) -> None:
        super().__init__(line, parent)
        self._carrier = carrier
        self._asked: Path | None = None
        self.overview: Overview | None = None
        self.form = BackupsForm(self)
        form = self.form
        self.offer(form.back_up, stage_backup, self._back_up)
        for button in (form.new_stick, form.nothing.button):
            self.offer(button, register_stick, self._new_stick)
        self.offer(form.leave, pack_for_other_pc, self._move)
        form.may_leave = line.allows(pack_for_other_pc)
        form.leave.setVisible(form.may_leave)
        self.checks = ChecksPanel(line)
        self.checks.said.connect(self.said)
        form.rescue.addWidget(self.checks)
        form.way.stop.clicked.connect(carrier.cancel)
        form.schedule.setEnabled(line.allows(keep_schedule))
        form.schedule.chosen.connect(self._keep_schedule)
        carrier.looked.connect(self._looked)
        carrier.moved.connect(self._moved)
        carrier.came_back.connect(self._came_back)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the backups now."""
        self.ask_newest("overview", view_backups).then(self._show)

    def arrive(self, record: str) -> None:
        """Look anew: days pass, and sticks come and go."""
        del record
        self.refresh()
        self.checks.refresh()
        self._carrier.look()

    def _show(self, overview: Overview) -> None:
        self.overview = overview
        for card in self.form.show_overview(overview, self._carrier.drives):
            self._offer_deeds(card)
        self.checks.offer_trial(offered=bool(overview.sets))
        sizes = self._carrier.ask(self, self._carrier.courier.sizes)
        sizes.then(self.form.sets.show_sizes)

    def _offer_deeds(self, card: StickCard) -> None:
        self.offer(card.home, stick_went_home, lambda: self._went_home(card))
        self.offer(card.back, stick_came_back, lambda: self._came_home(card))
        self.offer(card.strike, strike_stick, lambda: self._strike(card))
        card.read.clicked.connect(lambda: self._read_back(card))

    # --- deeds -------------------------------------------------------------------------------

    def _move(self) -> None:
        steps = MoveSteps(self)
        steps.accepted.connect(self.leaves)
        steps.open()

    def _back_up(self) -> None:
        make_backup(self, self.line, lambda staged: self.said.emit(made_words(staged), None))

    def _new_stick(self) -> None:
        if self.overview is not None:
            dialog = NewStick(self, self.line, self._carrier, self.overview)
            dialog.registered.connect(self._registered)
            dialog.open()

    def _registered(self, label: str) -> None:
        self.said.emit(_("Stick {stick} is set up").format(stick=label), None)
        self._carrier.look_anew()
        if self.overview is not None and self.overview.state.staged is None:
            self._back_up()  # it should not lie there empty

    def _went_home(self, card: StickCard) -> None:
        if self.overview is not None:
            WentHome(self, self.line, card.stick, self.overview).open()

    def _came_home(self, card: StickCard) -> None:
        self.ask(stick_came_back, card.stick.id)

    def _strike(self, card: StickCard) -> None:
        StrikeStick(self, self.line, card.stick).open()

    def _read_back(self, card: StickCard) -> None:
        if card.drive is not None:
            self._asked = card.drive.root
            self._carrier.read_back(card.drive)

    def _keep_schedule(self, schedule: Schedule) -> None:
        kept = self.ask(keep_schedule, schedule)
        kept.then(lambda _kept: self.said.emit(_("Saved"), None))

    # --- hearing -----------------------------------------------------------------------------

    @Slot(object)
    def _looked(self, drives: tuple[Drive, ...]) -> None:
        for card in self.form.cards:
            card.show_drive(drives)

    @Slot(object)
    def _moved(self, way: OnTheWay) -> None:
        self.form.way.show_way(way)

    @Slot(object)
    def _came_back(self, report: Report) -> None:
        self.form.way.hide()
        by_hand = report.errand is Errand.READ_BACK and report.drive.root == self._asked
        if by_hand:
            self._asked = None
        if not self.isVisible():
            return
        if report.error is None:
            self._say_done(report)
        elif by_hand and not isinstance(report.error, Cancelled):
            complain(self, report.error)
        self.refresh()

    def _say_done(self, report: Report) -> None:
        if report.errand is Errand.SHIP:
            words = _("Copied to stick {stick} and read back")
        elif report.damaged:
            words = _("Some backups on stick {stick} are damaged")
        else:
            words = _("Every backup on stick {stick} was read back and is sound")
        self.said.emit(words.format(stick=report.drive.label), None)
