"""Pictures of the first run, step by step, and of a salon on its first day."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QScrollArea

from salon_vault.backup.restoring import Whose
from salon_vault.errors import FolderRefused, InvalidInput
from storage.backup.restorer import VaultRestorer
from storage.founding import found_vault
from storage.keys import FLOOR
from tests.journeys.gallery.album import until
from tests.journeys.gallery.notice import gaps
from tests.journeys.gallery.recovery import new_kit
from tests.journeys.gallery.settings import settings
from tests.journeys.gallery.studio import Studio
from tests.journeys.gallery.unlock import MADE, OFFER
from tests.journeys.stage import press, type_into
from ui.first_run.form import STEPS
from ui.first_run.screen import KIT, LANGUAGE, FirstRun
from ui.first_run.ways import Ways
from ui.parts.new_password import OWN
from ui.restore.page import KIT as KIT_CHOICE
from ui.waiting import Waiting
from ui.words import _

PASSWORD = "plum-gravel-otter-nine-lamps"
FOLDERS = {
    "name": InvalidInput("label", "long"),
    "taken": InvalidInput("folder", "exists"),
    "network": FolderRefused("network"),
    "synced": FolderRefused("synced", "OneDrive"),
}
"""Why a vault is not made."""


def first_run(studio: Studio) -> None:
    """Found a vault, leave the kit unconfirmed, and look around in the empty salon."""
    album, line = studio.album, studio.line()
    album.begin("first-run")
    restorer = VaultRestorer(studio.new_vault, clock=studio.clock, sticks=list)
    found = partial(found_vault, clock=studio.clock, cost=FLOOR, ballast_step=4096)
    window = FirstRun(
        line,
        studio.new_vault,
        Ways(print, choose_vault=lambda: None, restorer=lambda: restorer),
        found=found,
        make_demo=lambda _language, _progress: Path(),
    )
    studio.put_up(window)
    language_and_salon(studio, window)
    owner(studio, window)
    press(window.form.next)
    until(lambda: len(window.steps) == STEPS and window._at == KIT)
    kit(studio, window)
    studio.take_down(window)
    first_day(studio, line)


def restore(studio: Studio, window: FirstRun) -> None:
    """Show what a backup is restored on where there is no vault: no stick in, one in, done."""
    press(window.language.restore)
    page = window.form.steps.currentWidget()
    until(page.folder.isEnabled)
    until(lambda: not page.busy.isVisible())
    studio.album.take("restore-nothing")
    page.show_offers((replace(OFFER, stick="A", whose=Whose.ANOTHER),))
    studio.album.take("restore")
    page.who.choose(KIT_CHOICE)
    studio.album.take("restore-kit")
    page.show_done(MADE)
    studio.album.take("restore-done")
    window._go(LANGUAGE)


def language_and_salon(studio: Studio, window: FirstRun) -> None:
    album = studio.album
    album.take("language")
    restore(studio, window)
    waiting = Waiting(window, window.line, _("Making the demo vault"), serves=False)
    waiting.dialog.setMaximum(240)
    waiting.dialog.setValue(96)
    waiting.dialog.show()
    album.take("making-demo")
    waiting.over()
    until(window.salon.listed.text)
    press(window.form.next)
    type_into(window.salon.name, "Studio Magnolia")
    album.scroll(window.findChild(QScrollArea), "salon")
    press(window.form.next)


def owner(studio: Studio, window: FirstRun) -> None:
    """Show both ways to a passphrase, what is wrong with one, and with a folder."""
    album, step = studio.album, window.owner
    sheet = window.findChild(QScrollArea)
    type_into(step.label, "Anna M.")
    album.scroll(sheet, "owner-made")
    press(step.password.way.button(OWN))
    type_into(step.password.own, "magnolia")
    until(lambda: step.password.own_field.below.property("role") == "fault")
    type_into(step.password.again, "mangolia")
    album.scroll(sheet, "owner-weak")
    for name, refused in FOLDERS.items():
        window._not_founded(refused)
        album.scroll(sheet, f"owner-{name}")
    step.show_folder(studio.new_vault)
    for line in (step.password.own, step.password.again):
        line.clear()
        type_into(line, PASSWORD)
    until(window.form.next.isEnabled)
    album.scroll(sheet, "owner-own")


def kit(studio: Studio, window) -> None:
    """Show the kit, with a printer and without, and how it is typed back."""
    album, shown, typed = studio.album, *window.steps[KIT:]
    sheet = window.findChild(QScrollArea)
    until(shown.printer.count)
    album.scroll(sheet, "kit")
    shown.say_sent()
    album.take("kit-printed")
    shown.show_printers(())
    album.take("kit-no-printer")
    press(window.form.next)
    album.take("typing")
    groups = list(window._kit.groups)
    type_back(typed, groups[:7])
    album.take("typing-some")
    type_back(typed, [*groups[:6], "2222", *groups[7:]])
    album.take("typing-slip")
    type_back(typed, groups)
    album.take("typing-done")


def type_back(step, groups) -> None:
    """Type groups into the step, from the first field on."""
    for field in step.fields:
        field.clear()
    step.fields[0].textEdited.emit("".join(groups))


def first_day(studio: Studio, line) -> None:
    """Show the salon that has no client, no answers and no kit that counts."""
    studio.album.begin("first-day")
    with studio.window(line) as seat:
        seat.settle()
        until(seat.clients.form.nobody.isVisible)
        studio.album.take("no-clients")
        new_kit(seat, PASSWORD)
        gaps(seat)
        settings(seat)
