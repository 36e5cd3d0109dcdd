"""From the ticks on signed papers to a withdrawal, its receipt, and what has to come down."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from salon_vault.consent_register.model import Said, Standing
from salon_vault.consent_register.purposes import Purpose
from salon_vault.gate import UseCase
from salon_vault.photos.intake.use_cases import file_photos
from salon_vault.photos.model import Brought
from salon_vault.photos.use_cases import publish_photo, view_album
from tests.journeys.reception import card_of, clients_of
from tests.journeys.stage import Scene, Stage, has_ink, press_soon
from tests.pictures import picture
from tests.vaults import Patient
from ui.card.form import PICTURES
from ui.consent_register.panel import ConsentsPanel
from ui.consent_register.receipt import ReceiptPreview
from ui.consent_register.ticks import TicksOnPaper
from ui.consent_register.withdrawn import Withdrawn
from ui.dates import today

SPACE = Qt.Key.Key_Space
WITHDRAWN = Purpose.WEBSITE


def withdraw_what_was_signed(stage: Stage) -> Scene:
    """Enter the ticks, publish a photo, withdraw that purpose, and print the receipt."""
    yield from enter_ticks(stage)
    yield from publish(stage)
    yield from withdraw_one(stage)
    yield from print_receipt(stage)
    yield from look_at_photos(stage)


def enter_ticks(stage: Stage) -> Scene:
    """Answer by keys every question of the signed papers that nobody has read."""
    panel = panel_of(stage)
    yield panel.unread.isVisible
    while panel.unread.isVisible():
        press_key(panel.read)
        yield lambda: in_front(TicksOnPaper) is not None
        ticks = in_front(TicksOnPaper)
        before = len(panel._consents.answers)
        for radios in ticks.ticks.values():
            press_key(radios.button(Said.YES.value))
        entered = before + len(ticks.ticks)
        yield ticks.go.isEnabled
        press_key(ticks.go)
        yield lambda entered=entered: len(panel._consents.answers) >= entered
    assert panel._consents.allows(WITHDRAWN), "the photo form asks for it"
    stage.done("entered what is ticked on the papers", "withdrawal-ticks")


def publish(stage: Stage) -> Scene:
    """Have a photo on the salon's page, as the client has agreed to."""
    client = card_of(stage).client_id
    file = stage.folder / "finished.jpg"
    file.write_bytes(picture())
    brought = (Brought(file, today()),)
    filed = asked(stage, file_photos, client, brought, clear=True, progress=Patient())
    yield lambda: bool(filed)
    (photo,) = filed[0].kept
    published = asked(
        stage, publish_photo, client, photo, WITHDRAWN, "magnolia.example", today()
    )
    yield lambda: bool(published)
    stage.done("filed a photo, and put it on the website")


def withdraw_one(stage: Stage) -> Scene:
    """Withdraw one purpose by its button; what is still to be seen is listed at once."""
    panel = panel_of(stage)
    yield lambda: panel.all.isVisible() or deed_of(panel)
    if panel.all.isVisible():
        press_key(panel.all)
    yield lambda: deed_of(panel)
    press_key(deed_of(panel))
    yield lambda: in_front(Withdrawn) is not None
    (up,) = in_front(Withdrawn)._withdrawal.still_up
    assert up.purpose is WITHDRAWN
    stage.done("withdrew one purpose; its photo is still up", "withdrawal-follows")


def print_receipt(stage: Stage) -> Scene:
    """Print the receipt; from then on the withdrawal stays."""
    press_key(in_front(Withdrawn).go)
    yield lambda: in_front(ReceiptPreview) is not None
    preview = in_front(ReceiptPreview)
    yield lambda: has_ink(preview.view)
    stage.done("previewed the receipt")
    yield from press_soon(preview.go)
    yield lambda: in_front(Withdrawn) is None and in_front(ReceiptPreview) is None
    panel = panel_of(stage)
    yield lambda: panel._consents.standing(WITHDRAWN) is Standing.WITHDRAWN
    stage.done("printed the receipt", "withdrawal-printed")


def look_at_photos(stage: Stage) -> Scene:
    """See on the card that the published photo has to be taken down."""
    form = card_of(stage).form
    form.tabs.setCurrentIndex(PICTURES)
    album = asked(stage, view_album, card_of(stage).client_id)
    yield lambda: bool(album)
    assert [one.purpose for one in album[0].to_take_down] == [WITHDRAWN]
    yield lambda: bool(form.pictures.published.shown)
    stage.done("the photo stands among what has to come down", "withdrawal-photos")


def panel_of(stage: Stage) -> ConsentsPanel:
    """Return the sheet of the card with what its client agrees to."""
    return card_of(stage).form.consents


def deed_of(panel: ConsentsPanel) -> QWidget | None:
    """Return the button that withdraws, once it is to be seen: rows are often drawn anew."""
    deeds = (row.withdraw for row in panel.shown if row.purpose is WITHDRAWN)
    return next((deed for deed in deeds if deed is not None and deed.isVisible()), None)


def press_key(button: QWidget) -> None:
    """Press what can be pressed with the space bar."""
    assert button.isEnabled(), "the button is off"
    assert button.isVisible(), "the button is not to be seen"
    button.setFocus()
    QTest.keyClick(button, SPACE)


def in_front[D: QWidget](kind: type[D]) -> D | None:
    """Return the dialog of this kind that is to be seen."""
    tops = QApplication.topLevelWidgets()
    return next((each for each in tops if isinstance(each, kind) and each.isVisible()), None)


def asked(stage: Stage, case: UseCase, *given, **more) -> list:
    """Ask what this journey has no keys for; return the list that the answer comes into."""
    heard: list = []
    clients_of(stage).ask(case, *given, **more).then(heard.append)
    return heard
