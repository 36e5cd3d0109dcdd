"""Pictures of a number that shows on request alone."""

from salon_vault.compartments import Compartment
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import list_staff, retier_member
from storage.demo import published
from tests.journeys.gallery import card
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat, Studio


def reveal(studio: Studio) -> None:
    """Have the owner add the key to contacts, and the specialist ask for one number."""
    with studio.seated(Tier.OWNER) as seat:
        _grant(seat)
    studio.album.begin("reveal")
    with studio.seated(Tier.SPECIALIST) as seat:
        seat.open_card(card.natalia(seat))
        number = seat.card.form.number
        number.menu.popup(number.button.mapToGlobal(number.button.rect().bottomLeft()))
        seat.album.take("why")
        number.menu.actions()[0].trigger()
        number.menu.hide()
        until(number.rest.isActive)
        seat.settle()
        seat.album.take("shown")


def _grant(seat: Seat) -> None:
    people = seat.asked(list_staff)
    who = next(each.id for each in people if each.tier is Tier.SPECIALIST)
    proofs, done = [], []
    seat.line.confirm(seat.window, published()[seat.line.member.label]).then(proofs.append)
    until(lambda: proofs)
    asking = seat.line.asking(seat.window, proof=proofs[0])
    keys = frozenset({Compartment.CONTACT})
    asking.ask(retier_member, who, Tier.SPECIALIST, keys).then(done.append)
    until(lambda: done)
