"""What the settings do: they keep themselves, and say when."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.card_fields.use_cases import count_holding
from salon_vault.contraindications.sets.use_cases import list_sets
from salon_vault.errors import EditConflict, InvalidInput, VaultError
from salon_vault.importing.use_cases import take_in_list
from salon_vault.keys.use_cases import change_keys
from salon_vault.odd_use.use_cases import odd_use, set_opening_hours
from salon_vault.patch_rules.use_cases import list_rules
from salon_vault.pins.model import PinState
from salon_vault.pins.use_cases import allow_pins, choose_pin, view_pin
from salon_vault.recovery.use_cases import drill_kit, last_read_back, renew_kit
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.scans.watching.use_cases import watch_folder
from salon_vault.staff.use_cases import change_own_password
from salon_vault.treatments.use_cases import save_treatment
from ui.card_fields.left_over import LeftOver
from ui.dates import now
from ui.importing.lists_panel import ListsPanel
from ui.keys.change import ChangeKeys
from ui.line import Line
from ui.own_password import OwnPassword
from ui.parts.looks import show_if
from ui.pins.allowed import AllowedPins
from ui.pins.choose import ChoosePin, said
from ui.preferences import Preferences
from ui.problems import complain
from ui.recovery.drill import DrillKit
from ui.recovery.drill_words import short_of
from ui.recovery.new_kit import NewKit
from ui.salon.facts_page import FactsPage
from ui.salon.folders import FoldersPanel
from ui.salon.form import KeptPage, SettingsForm
from ui.salon.lock_page import LockPage
from ui.salon.opening_hours import OpeningHours
from ui.salon.screen_page import ScreenPage
from ui.screen import Screen
from ui.words import N_, _, clock

PAUSE = 700
"""Milliseconds without a key after which typing is kept."""


class SettingsScreen(Screen):
    """The salon's settings, for the owner; how this PC looks, for everybody."""

    title = N_("Settings")
    opens_with = view_salon
    watches = frozenset({Subject.SALON})

    def __init__(
        self,
        line: Line,
        parent: QWidget | None = None,
        *,
        preferences: Preferences | None = None,
        prefer: Callable[[Preferences], object] = lambda preferences: None,  # noqa: ARG005 - forgets them
    ) -> None:
        super().__init__(line, parent)
        self._salon: Salon | None = None
        self._saving = False
        self._unsaved = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._save)
        self.form = SettingsForm(self, preferences or Preferences())
        form = self.form
        self._may_edit = line.allows(save_salon)
        self._prefer = prefer
        show_if(not self._may_edit, form.read_only)
        self.offer(form.treatments, save_treatment, lambda: self.wants.emit("treatments", ""))
        show_if(line.allows(save_treatment), form.treatments)
        form.made.connect(self._furnish)
        self.offer(form.test_rules, list_rules, lambda: self.wants.emit("test_rules", ""))
        self.offer(form.questions, list_sets, lambda: self.wants.emit("questions", ""))
        self.refresh()

    def arrive(self, record: str) -> None:
        """Go to the page with this name."""
        self.form.show_page(record)

    def refresh(self) -> None:
        """Show what is kept; typing that is not kept yet stays."""
        if not (self._unsaved or self._saving):
            self.ask(view_salon).then(self._show)

    def _show(self, salon: Salon) -> None:
        if self._unsaved:
            return
        self._salon = salon
        for page in self.form.kept_pages:
            page.show_salon(salon)
        self.form.count_unanswered(len(salon.unanswered()))

    def _furnish(self, page: KeptPage | ScreenPage) -> None:
        if isinstance(page, ScreenPage):
            page.preferred.connect(self._prefer)
            self.offer(page.password, change_own_password, self._own_password)
            self.offer(page.pin, choose_pin, self._own_pin)
            self._look_for_pin(page)
            self.offer(page.kit, renew_kit, self._new_kit)
            self.offer(page.drill, drill_kit, self._drill_kit)
            self._ask_read_back(page)
            self.offer(page.keys, change_keys, self._change_keys)
            show_if(self.line.allows(renew_kit), page.recovery)
            show_if(self.line.allows(change_keys), page.vault_keys)
            if self.line.allows(take_in_list):
                page.add(ListsPanel(self.line))
            if self.line.allows(watch_folder):
                page.add(FoldersPanel(self.line))
            return
        if isinstance(page, FactsPage):
            self._furnish_hours(page)
            if self.line.allows(count_holding):
                page.add_left_over(LeftOver(self.line))
        if isinstance(page, LockPage) and self.line.allows(allow_pins):
            page.add_pins(AllowedPins(self.line))
        page.edited.connect(self._edited)
        page.setEnabled(self._may_edit)
        if self._salon is not None:
            page.show_salon(self._salon)

    def _furnish_hours(self, page: FactsPage) -> None:
        if self.line.allows(set_opening_hours) and self.line.allows(odd_use):
            hours = OpeningHours(self.line)
            hours.said.connect(self.said)
            page.add_hours(hours)

    # --- keeping -----------------------------------------------------------------------------

    def _edited(self) -> None:
        self._unsaved = True
        self.form.facts.fields["name"].blame("")
        self.form.saved.setText(_("Not saved yet"))
        self._pause.start()

    def _save(self) -> None:
        if self._salon is None or self._saving:
            self._pause.start()
            return
        changed = self._salon
        for page in self.form.kept_pages:
            changed = page.changed(changed)
        self._saving, self._unsaved = True, False
        answer = self.ask(save_salon, changed).then(self._saved).otherwise(self._failed)
        answer.at_last(self._came_back)

    def _came_back(self) -> None:
        self._saving = False

    def _saved(self, salon: Salon) -> None:
        self._salon = salon
        at = clock(now())
        self.form.saved.setText(_("Saved {time}").format(time=at))
        self._show(salon)

    def _failed(self, error: VaultError) -> None:
        self.form.saved.setText(_("Not saved"))
        if isinstance(error, InvalidInput) and error.field == "salon_name":
            words = _("The salon needs a name. The old one is kept until you type another.")
            self.form.facts.fields["name"].blame(words)
            return
        if isinstance(error, EditConflict):
            self.refresh()
        complain(self, error)

    def _own_password(self) -> None:
        dialog = OwnPassword(self, self.line)
        dialog.accepted.connect(lambda: self.said.emit(_("Your password was changed"), None))
        dialog.open()

    def _ask_read_back(self, page: ScreenPage) -> None:
        if self.line.allows(last_read_back):
            answer = self.ask(last_read_back)
            answer.then(lambda last: page.read_back.setText(short_of(last)))

    def _drill_kit(self) -> None:
        dialog = DrillKit(self, self.line)
        dialog.finished.connect(lambda _result: self._ask_read_back(self.form.screen))
        dialog.open()

    def _look_for_pin(self, page: ScreenPage) -> None:
        page.pin.hide()
        self.line.ask(page, view_pin).then(lambda state: show_if(state.may, page.pin))

    def _own_pin(self) -> None:
        self.line.ask(self, view_pin).then(self._choose_pin)

    def _choose_pin(self, state: PinState) -> None:
        dialog = ChoosePin(self, self.line, state)
        dialog.accepted.connect(lambda: self.said.emit(said(dialog.until), None))
        dialog.open()

    def _change_keys(self) -> None:
        dialog = ChangeKeys(self, self.line)
        dialog.accepted.connect(
            lambda: self.said.emit(_("The keys of the vault were changed"), None)
        )
        dialog.open()

    def _new_kit(self) -> None:
        dialog = NewKit(self, self.line)
        dialog.finished.connect(lambda _result: self._ask_read_back(self.form.screen))
        dialog.accepted.connect(
            lambda: self.said.emit(_("The new recovery kit is in force"), None)
        )
        dialog.open()
