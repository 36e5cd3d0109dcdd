"""What fills a demo vault; it does nothing in any other."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import batched

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.demo.colours import colours
from salon_vault.demo.consents import answers_of
from salon_vault.demo.day import day_list
from salon_vault.demo.people import Invented, invent
from salon_vault.errors import NotPermitted
from salon_vault.formulas.shelving import put_on_shelf
from salon_vault.gate import Outside, use_case
from salon_vault.notices.model import Handover, How
from salon_vault.ports import Progress, Work
from salon_vault.staff.model import StaffId, Tier
from salon_vault.treatments.model import TreatmentId

WORKING = {Tier.SPECIALIST, Tier.MANAGER, Tier.OWNER}
"""Who does something on the invented day lists."""
AT_A_TIME = 40
"""Cards per transaction: the lane is never held for long."""


@use_case(needs=Permission.EDIT_SALON, outside=True)
def fill_demo(outside: Outside, language: str, progress: Progress) -> list[ClientId]:
    """
    Put the invented clients into a demo vault, and return their ids in the order of the seed.

    Raises:
        NotPermitted: if the signed roster does not say that this is a demo vault.
    """
    if not outside.vault.demo:
        raise NotPermitted("demo")
    today = day_of(outside.world.clock.now())
    staff = [m.label for m in outside.vault.roster.members() if m.active] or ["-"]
    people = list(invent(today, language, staff))
    with outside.work() as work:
        listed = {each.name: (each.id,) for each in work.treatments.every()}
        who = {each.label: each.id for each in work.members}
    for number, some in enumerate(batched(people, AT_A_TIME)):
        with outside.work() as work:
            for person in some:
                _put(work, _linked(person, listed, who))
                for formula in colours(person.visits, language):
                    put_on_shelf(work, work.formulas.save(formula))
        progress.reached(number * AT_A_TIME + len(some), len(people))
    _fill_days(outside, people, language, today)
    return [person.client.id for person in people]


def _fill_days(
    outside: Outside, people: Sequence[Invented], language: str, today: date
) -> None:
    staff = [m.id for m in outside.vault.roster.members() if m.tier in WORKING and m.active]
    now = outside.world.clock.now().astimezone().time()
    clients = [person.client for person in people]
    with outside.work() as work:
        work.day.add(list(day_list(clients, staff, language, today, now)))


def _linked(
    person: Invented,
    listed: Mapping[str, tuple[TreatmentId, ...]],
    who: Mapping[str, StaffId],
) -> Invented:
    """Return the person with visits that name treatments of the list, and who did them."""
    visits = tuple(
        replace(
            visit,
            treatments=listed.get(visit.treatment, ()),
            practitioner=who.get(visit.by),
        )
        for visit in person.visits
    )
    return replace(person, visits=visits)


def _put(work: Work, person: Invented) -> None:
    client = work.clients.save(person.client)
    work.clients.save_contact(client.id, person.contact)
    if person.health.confirmed_on is not None:
        work.clients.save_health(client.id, person.health)
    for visit in person.visits:
        work.visits.save(visit)
    latest = work.notices.latest()
    asked = person.health.confirmed_on is not None  # then told and agreed before
    if latest and person.visits and (asked or _lot(person) % 3):
        told = Handover(
            client.id,
            latest.number,
            client.language if client.language in {"pl", "en"} else "en",
            work.clock.now() - timedelta(days=_lot(person) % 30),
            How.PAPER,
            person.visits[-1].by,
        )
        work.notices.hand_over(told)
        for answer in answers_of(client, day_of(told.at), told.by, _lot(person)):
            work.consents.add(answer)


def _lot(person: Invented) -> int:
    return hashlib.sha256(person.contact.phone.encode()).digest()[0]
