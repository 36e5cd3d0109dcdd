"""
Founding a demo vault: invented people, published passwords, everything through the gate.

The signed roster says that it is a demo; it can never become, or stop being, one.
"""

import shutil
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from salon_vault.adapted_forms.use_cases import publish_wording
from salon_vault.clients.model import ClientId
from salon_vault.consent_register.errors import GuardianMissing
from salon_vault.consent_register.model import Said
from salon_vault.consent_register.on_paper.use_cases import record_ticks, view_asked
from salon_vault.consent_register.shipped_asks import asking_forms
from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.together import one_of_each
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.demo.logins import PEOPLE, password_of, published
from salon_vault.demo.treatments import invented_treatments
from salon_vault.demo.use_cases import fill_demo
from salon_vault.demo.wordings import invented_wording
from salon_vault.desk import Desk
from salon_vault.door import Founder
from salon_vault.law.pack import load_pack
from salon_vault.notices.use_cases import compose_notice
from salon_vault.paper.printing import Impression
from salon_vault.ports import Clock, OpenVault, Progress, World
from salon_vault.salon.model import QUESTIONS, Elsewhere, Salon, Where
from salon_vault.salon.use_cases import check_law, save_salon, view_salon
from salon_vault.staff.model import StaffId, Tier
from salon_vault.staff.passwords import make_passphrase
from salon_vault.staff.use_cases import add_member, change_own_password, stand_up
from salon_vault.treatments.use_cases import adopt_treatments
from storage.demo_papers import DRAWN, bring_invented_page, print_invented_folder
from storage.door import VaultDoor
from storage.exports import FileExports
from storage.founding import found_vault
from storage.os_files import swap_in, translated_os_errors

__all__ = ["found_demo", "password_of", "published", "ready_demo"]

CHECKED_BY = "Anna Wzorcowa, legal adviser (invented)"

EVERY = 9
"""One card in so many gets forms, most of them signed."""

OUTCOMES = (Outcome.SIGNED, Outcome.SIGNED, Outcome.REFUSED, Outcome.SIGNED, None)
"""What came of the forms, in turn; None: the paper is not back yet."""

_USED = {
    "booking": Elsewhere(Where.INSIDE, "Bukowo Booking sp. z o.o."),
    "accountant": Elsewhere(Where.INSIDE, "Biuro Rachunkowe Saldo"),
    "card_terminal": Elsewhere(Where.INSIDE, "Terminal Plus S.A."),
}

SALON = Salon(
    name="Studio Magnolia",
    address="ul. Magnoliowa 7, 00-001 Warszawa",
    tax_id="000-000-00-00",
    phone="+48 22 000 00 00",
    mail="studio@example.com",
    keeps_photos=True,
    elsewhere={question: _USED.get(question, Elsewhere()) for question in QUESTIONS},
)


def ready_demo(folder: Path, language: str, clock: Clock, progress: Progress) -> None:
    """
    Have a whole demo vault in ``folder``: the one that lies there, or one made now.

    It is made beside its place, so that one given up half way leaves nothing.

    Raises:
        Cancelled: if whoever waits for it has stopped it.
        FolderRefused, DiskFull, ReadOnlyMedium: see ``found_vault``.
    """
    if folder.is_dir():
        return
    making = folder.with_name(f"Making {folder.name}")
    shutil.rmtree(making, ignore_errors=True)
    with translated_os_errors():
        making.parent.mkdir(parents=True, exist_ok=True)
    try:
        found_demo(making, language, clock, progress)
        swap_in(making, folder)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise


def found_demo(folder: Path, language: str, clock: Clock, progress: Progress) -> None:
    """
    Found a demo vault in ``folder`` and fill it; treatments are written in ``language``.

    Raises:
        InvalidInput, FolderRefused, DiskFull, ReadOnlyMedium: see ``found_vault``.
    """
    founder = Founder(PEOPLE[Tier.OWNER], password_of(Tier.OWNER), demo=True)
    world = World(clock, _NoPaper(), FileExports(), DRAWN)
    vault, _kit = found_vault(folder, founder, clock=clock)
    owner = vault.member.id
    with _at_desk(vault, world) as desk:
        slips = _give_logins(desk)
    # Own passwords before the salon's name: the published ones are made of it on purpose.
    for tier, (who, slip) in slips.items():
        with _at_desk(VaultDoor(folder, clock=clock).unlock(who, slip), world) as desk:
            desk.run(change_own_password, slip, password_of(tier))
    own = password_of(Tier.OWNER)
    with _at_desk(VaultDoor(folder, clock=clock).unlock(owner, own), world) as desk:
        _settle_in(desk, language)
        clients = desk.run(fill_demo, language, progress)
        _sign_forms(desk, clients[::EVERY], language)
        print_invented_folder(desk, language)
        bring_invented_page(desk)


@contextmanager
def _at_desk(vault: OpenVault, world: World) -> Generator[Desk]:
    try:
        desk = Desk(vault, world)
        desk.take_seat()
        yield desk
        desk.run(stand_up)
    finally:
        vault.close()


def _give_logins(desk: Desk) -> dict[Tier, tuple[StaffId, str]]:
    """Enrol everybody but the owner; return who they are, and their slips."""
    proof = desk.confirm(password_of(Tier.OWNER))
    given: dict[Tier, tuple[StaffId, str]] = {}
    for tier, label in PEOPLE.items():
        if tier is not Tier.OWNER:
            slip = make_passphrase()
            asked = desk.asking(proof=proof)
            given[tier] = (asked.run(add_member, label, tier, frozenset(), slip), slip)
    return given


def _settle_in(desk: Desk, language: str) -> None:
    kept = desk.run(view_salon)
    desk.run(save_salon, replace(SALON, language=language, version=kept.version))
    for fact in load_pack(SALON.law).unverified():
        desk.run(check_law, fact, CHECKED_BY)
    desk.run(compose_notice, "pl")
    desk.run(adopt_treatments, invented_treatments(language))
    desk.run(publish_wording, *invented_wording(), 0)


def _sign_forms(desk: Desk, clients: Sequence[ClientId], language: str) -> None:
    for number, client in enumerate(clients):
        documents = desk.run(compose_form_set, client, "hair-colour", language, "")
        papers = desk.run(print_papers, client, documents, "", 1)
        outcome = OUTCOMES[number % len(OUTCOMES)]
        if outcome is not None:
            told = Noted(outcome, nobody_else=outcome is Outcome.REFUSED)
            for paper, _languages in one_of_each(papers):
                noted = desk.run(note_outcome, paper.code, paper.version, told)
                if number:  # the boxes of the first are left for whoever tries it out
                    _enter_ticks(desk, noted)


def _enter_ticks(desk: Desk, paper: Paper) -> None:
    """Enter a yes for all that a signed paper asks for; a child's waits for a guardian."""
    if paper.kind in asking_forms() and paper.outcome is Outcome.SIGNED:
        asked = desk.run(view_asked, paper.code).rows
        with suppress(GuardianMissing):
            desk.run(record_ticks, paper.code, {each.purpose: Said.YES for each in asked})


class _NoPaper:
    """The printer of the invented past: what it was sent lies in an invented drawer."""

    def printers(self) -> Sequence[str]:
        return ()

    def send(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        del pdf, title, printer, copies

    def send_together(
        self, impressions: Sequence[Impression], title: str, printer: str
    ) -> None:
        del impressions, title, printer
