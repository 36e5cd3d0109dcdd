"""The way through all pictures: before anybody sits down, then one login after the other."""

from salon_vault.staff.model import Tier
from tests.journeys.gallery import (
    backup,
    card,
    card_fields,
    checkup,
    closed_cards,
    consent_register,
    day,
    emergency_folder,
    formulas,
    importing,
    left_outside,
    log,
    merging,
    notice,
    oversight,
    papers,
    patch_tests,
    people,
    pictures,
    products,
    questions,
    recovery,
    scans,
    settings,
    staff,
    timeline,
    tracking,
    treatments,
    visits,
    why_kept,
    wordings,
)
from tests.journeys.gallery.around import commands, curtain, helps, mistake
from tests.journeys.gallery.clients import add_client, clients
from tests.journeys.gallery.first_run import first_run
from tests.journeys.gallery.pins import pins
from tests.journeys.gallery.problems import problems
from tests.journeys.gallery.reveal import reveal
from tests.journeys.gallery.slips import lost_logins, slips
from tests.journeys.gallery.studio import Seat, Studio
from tests.journeys.gallery.unlock import unlock
from tests.journeys.gallery.unreadable import unreadable


def staff_tour(studio: Studio) -> None:
    """Take the pictures of what comes before a login, and of everybody but the owner."""
    unlock(studio)
    first_run(studio)
    for tier in (Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER):
        _login(studio, tier)
    pins(studio)
    slips(studio)
    reveal(studio)


def owner_tour(studio: Studio) -> None:
    """Take the pictures of what the owner sees."""
    _login(studio, Tier.OWNER)


def _login(studio: Studio, tier: Tier) -> None:
    studio.album.begin(tier.value)
    with studio.seated(tier) as seat:
        clients(seat)
        LOGINS[tier](seat)
        everywhere(seat)


def everywhere(seat: Seat) -> None:
    """Go to every place that this login knows, and open what stands over it."""
    card.cards(seat)
    if seat.may_go("notices"):
        notice.notice(seat)
    if seat.may_go("staff"):
        staff.staff(seat)
    if seat.may_go("salon"):
        settings.settings(seat)
    if seat.may_go("log"):
        log.log(seat)
    if seat.may_go("checkup"):
        checkup.checkup(seat)
    commands(seat)


def reception(seat: Seat) -> None:
    """Print and hand over: what the front desk does all day."""
    papers.consent(seat, prints=True)
    notice.hand_over(seat, card.natalia(seat))
    papers.no_printer(seat)
    papers.again(seat)
    emergency_folder.emergency_folder(seat)
    tracking.tracking(seat)
    add_client(seat)
    merging.lookalike(seat)
    card.details(seat)
    visits.visits(seat)
    card.write_in(seat)
    day.day(seat)
    products.products(seat)
    pictures.closed(seat)
    consent_register.consents(seat)
    pictures.old_card(seat)
    staff.own_password(seat)
    curtain(seat)


def specialist(seat: Seat) -> None:
    """Write what only a specialist writes."""
    card.health(seat)
    visits.visits(seat)
    card.unfinished(seat)
    formulas.formulas(seat)
    pictures.pictures(seat)
    patch_tests.tests(seat)
    patch_tests.reactions(seat)
    papers.consent(seat, prints=False)


def manager(seat: Seat) -> None:
    """Do what the front desk and the specialists do."""
    card.details(seat)
    card.write_in(seat)
    papers.consent(seat, prints=False)


def owner(seat: Seat) -> None:
    """Look after logins, settings and the log."""
    visits.stops(seat)
    pictures.still_up(seat)
    treatments.treatments(seat)
    staff.logins(seat)
    staff.key_file(seat)
    checkup.findings(seat)
    left_outside.left_outside(seat)
    scans.scans(seat)
    oversight.oversight(seat)
    patch_tests.corrections(seat)
    log.verified(seat)
    log.anchors(seat)
    log.of_one_card(seat)
    backup.backups(seat)
    wordings.wordings(seat)
    wordings.marks(seat)
    papers.sheets(seat)
    emergency_folder.sheets(seat)
    helps(seat)
    settings.keys(seat)
    recovery.drill(seat)
    settings.faults(seat)
    settings.opening_hours(seat)
    settings.details(seat)
    card_fields.fields(seat)
    consent_register.validity(seat)
    consent_register.register(seat)
    questions.sets(seat)
    questions.minor(seat)
    questions.asking(seat)
    timeline.timeline(seat)
    importing.lists(seat)
    importing.goes_out(seat)
    merging.merge(seat)
    why_kept.why_kept(seat)
    unreadable(seat)
    closed_cards.closed(seat)
    closed_cards.own_clients(seat)
    patch_tests.rules(seat)
    patch_tests.stopped_form(seat)
    patch_tests.claims(seat)
    mistake(seat)
    problems(seat)
    people.people(seat)
    lost_logins(seat)


LOGINS = {
    Tier.RECEPTION: reception,
    Tier.SPECIALIST: specialist,
    Tier.MANAGER: manager,
    Tier.OWNER: owner,
}

TOURS = {"staff": staff_tour, "owner": owner_tour}
"""All pictures there are; each tour starts from a demo vault of its own."""
