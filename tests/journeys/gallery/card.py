"""Pictures of a card: each of its pages, and everything that can be typed on it."""

from salon_vault.clients.model import ClientId, Severity
from salon_vault.clients.use_cases import find_clients, rename_client
from salon_vault.consent_first.use_cases import record_told
from salon_vault.consent_register.model import How
from salon_vault.minors.use_cases import view_age
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.card.form import DETAILS, HAIR, OVERVIEW, TIMELINE

NATALIA = "nat kreg"
PAGES = {OVERVIEW: "overview", DETAILS: "details", HAIR: "hair", TIMELINE: "timeline"}


def client_of(seat: Seat, severity: Severity) -> str:
    """Return a client whose alert weighs this much."""
    lines = seat.asked(find_clients, "").lines
    return next(line.id for line in lines if line.severity is severity)


def natalia(seat: Seat) -> str:
    """Return the client whose card gets papers."""
    return seat.asked(find_clients, NATALIA).lines[0].id


def agreed(seat: Seat, client: ClientId) -> None:
    """Have a client told, and agree that health is written down; of a minor the guardian."""
    guardian = next(iter(seat.asked(view_age, client).age.guardian_ids), None)
    terms, told = (client, How.ORALLY, guardian), []
    seat.line.ask(seat.window, record_told, *terms, agrees=True).then(told.append)
    until(lambda: told)


def cards(seat: Seat) -> None:
    """Show cards of every weight, and every page of one of them."""
    for severity in Severity:
        seat.open_card(client_of(seat, severity))
        seat.album.take(f"card-{severity.name.lower()}")
    seat.open_card(natalia(seat))
    pages(seat)


def pages(seat: Seat) -> None:
    """Show every page of the card, down to its foot."""
    form = seat.card.form
    for number, name in PAGES.items():
        form.tabs.setCurrentIndex(number)
        seat.settle()
        seat.album.scroll(form.pages.currentWidget(), f"card-{name}")
    form.tabs.setCurrentIndex(OVERVIEW)


def health(seat: Seat) -> None:
    """Show the editors of allergies, notes and the alert."""
    seat.open_card(client_of(seat, Severity.STOP))
    form = seat.card.form
    press(form.health.edit)
    form.handling.open()
    seat.settle()
    press(form.health.editor.form.list.add)
    seat.settle()
    seat.album.scroll(form.pages.currentWidget(), "editors")
    press(form.health.done)
    press(form.handling.form.done)
    seat.settle()


def write_in(seat: Seat) -> None:
    """Show writing down what is closed to oneself afterwards, for those who may."""
    lines = seat.asked(find_clients, "").lines
    for line in lines:
        seat.open_card(line.id)
        health = seat.card.form.health
        if health.first.by_phone.isVisible() and health.first.by_phone.isEnabled():
            seat.album.take("ask-first")
            press(health.first.by_phone)
            until(lambda health=health: not health.first.no.isVisible())
            seat.album.take("asked-on-the-phone")
        if health.edit.isVisible():
            press(health.edit)
            seat.album.take("health-write-in")
            press(health.done)
            return
        if health.first.safety.isVisible():
            type_into(health.first.safety.substances, "PPD")
            seat.album.take("safety-line")
            press(health.first.safety.none)
            return


def details(seat: Seat) -> None:
    """Show what is wrong with a field, and what was saved from elsewhere meanwhile."""
    client = natalia(seat)
    seat.open_card(client)
    seat.card.edit()
    form = seat.card.form
    if form.details.contact.isVisible() and form.details.contact.isEnabled():
        line = form.details.contact.form.birthday_line
        line.clear()
        type_into(line, "31/31")
        form.details.contact.save()
        seat.album.scroll(form.pages.currentWidget(), "details-fault")
        form.details.contact._put(form.details.contact._base)
        form.details.contact._discard()
    name = form.details.name
    type_into(name.form.spelling_line, "Natalie")
    card = seat.asked(find_clients, NATALIA).lines[0]
    version = name._version
    seat.asked(rename_client, client, version, card.name, "Natasha", card.language)
    name.save()
    until(name.clash.isVisible)
    seat.settle()
    seat.album.take("details-clash")
    press(name.clash.no)
    seat.settle()
    seat.asked(rename_client, client, name._version, card.name, "", card.language)
    seat.settle()


def unfinished(seat: Seat) -> None:
    """Begin a note, lock, and be offered it again."""
    client = client_of(seat, Severity.STOP)
    seat.open_card(client)
    editor = seat.card.form.health.editor
    typed = {**editor._base, "notes": "Scalp felt warm under foil"}
    editor._unfinished.keep(editor._draft_name, typed)  # a window that closes would save it
    seat.come_back()
    seat.open_card(client)
    until(seat.card.form.health.editor.resume.isVisible)
    seat.album.take("unfinished")
    press(seat.card.form.health.editor.resume.no)
    seat.settle()
