"""What can be asked of the salon's own settings."""

from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.clients.names import tidy_line
from salon_vault.clock import day_of
from salon_vault.errors import InvalidInput
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.salon.model import LawCheck, Salon


@use_case(needs=Permission.VIEW_SALON, unlogged="the salon's own name and settings")
def view_salon(work: Work) -> Salon:
    """Return the salon's settings."""
    return work.salon.get()


@use_case(needs=Permission.EDIT_SALON)
def save_salon(work: Work, salon: Salon) -> Salon:
    """
    Keep the salon's settings.

    Checks of the law are kept by ``check_law`` alone, folders by ``watch_folder``.
    """
    kept = work.salon.get()
    tidy = replace(
        salon,
        name=tidy_line(salon.name),
        address=tidy_line(salon.address),
        tax_id=tidy_line(salon.tax_id),
        phone=tidy_line(salon.phone),
        mail=tidy_line(salon.mail),
        officer=tidy_line(salon.officer),
        law_checks=kept.law_checks,
        scan_folder=kept.scan_folder,
        camera_folder=kept.camera_folder,
        left_over=(kept.left_over | kept.card_fields) - salon.card_fields,
    )
    if not tidy.name:
        raise InvalidInput("salon_name", "blank")
    return work.salon.save(tidy)


@use_case(needs=Permission.CHECK_LAW)
def check_law(work: Work, fact: str, by: str) -> Salon:
    """Record that ``by`` checked a fact of the law pack today."""
    who = tidy_line(by)
    if not who:
        raise InvalidInput("checked_by", "blank")
    salon = work.salon.get()
    others = tuple(check for check in salon.law_checks if check.fact != fact)
    check = LawCheck(fact, who, day_of(work.clock.now()))
    return work.salon.save(replace(salon, law_checks=(*others, check)))
