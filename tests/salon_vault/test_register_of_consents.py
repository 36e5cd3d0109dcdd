"""The register over all cards: narrowed, counted, printed, and saved as a table."""

from datetime import timedelta
from pathlib import Path

import pytest

from salon_vault.audit import Phase, Subject, Verb
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.closed_cards.use_cases import close_card
from salon_vault.consent_register.listing.model import Extract
from salon_vault.consent_register.listing.use_cases import (
    list_ending_forms,
    list_register,
    print_register,
    save_register,
)
from salon_vault.consent_register.model import Standing
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.consent_register.validity.model import Lapse, Validity
from salon_vault.consent_register.validity.use_cases import save_validity
from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.errors import NotPermitted, ProofNeeded
from salon_vault.merging.use_cases import merge_cards, preview_merge
from salon_vault.staff.model import Tier
from tests.vaults import Patient

SMS = Extract(Purpose.SMS)


@pytest.fixture
def clients(seat, clock):
    """Four who answered in four ways; the first two have a phone."""
    desk = seat(Tier.OWNER)
    made = {}
    for number, name in enumerate(("Ada", "Beata", "Cyryl", "Dora")):
        made[name] = desk.run(add_client, f"{name} Nowak", "pl").client.id
        if number < 2:
            desk.run(save_contact, made[name], Contact(phone=f"60155541{number}"))
    soon = clock.now().date() + timedelta(days=20)
    desk.run(record_consents, made["Ada"], {Purpose.SMS: True, Purpose.POST: True}, until=soon)
    desk.run(record_consents, made["Beata"], {Purpose.SMS: True})
    desk.run(record_consents, made["Cyryl"], {Purpose.SMS: True})
    desk.run(record_consents, made["Cyryl"], {Purpose.SMS: False})
    return made


def told(register):
    return {line.name.split()[0]: line.standing for line in register.lines}


def test_every_client_stands_in_the_register_of_a_purpose_also_who_was_never_asked(
    seat, clients
):
    register = seat(Tier.MANAGER).run(list_register, SMS)
    assert told(register) == {
        "Ada": Standing.AGREED,
        "Beata": Standing.AGREED,
        "Cyryl": Standing.WITHDRAWN,
        "Dora": Standing.NOT_ASKED,
    }
    assert register.counts == {
        Standing.NOT_ASKED: 1,
        Standing.AGREED: 2,
        Standing.WITHDRAWN: 1,
    }
    with pytest.raises(NotPermitted):
        seat(Tier.RECEPTION).run(list_register, SMS)


def test_the_register_is_narrowed_by_standing_and_to_what_runs_out(seat, clients, clock):
    desk = seat(Tier.OWNER)
    agreed = desk.run(list_register, Extract(Purpose.SMS, Standing.AGREED))
    assert set(told(agreed)) == {"Ada", "Beata"}
    assert agreed.counts[Standing.NOT_ASKED] == 1, "counted all the same"
    assert set(told(desk.run(list_register, Extract(Purpose.SMS, running_out=True)))) == {"Ada"}
    clock.move(days=21)
    over = seat(Tier.OWNER).run(list_register, Extract(Purpose.SMS, running_out=True))
    assert told(over) == {"Ada": Standing.LAPSED}


def test_merged_cards_count_once_and_the_latest_answer_of_both_counts(seat, clients):
    desk = seat(Tier.OWNER)
    seen = desk.run(preview_merge, clients["Beata"], clients["Cyryl"])
    desk.run(merge_cards, seen, frozenset())
    register = desk.run(list_register, SMS)
    assert set(told(register)) == {"Ada", "Beata", "Dora"}
    assert told(register)["Beata"] is Standing.WITHDRAWN


def test_a_row_that_cannot_be_read_stands_there_as_one(seat, clients):
    desk = seat(Tier.OWNER)
    with desk.vault.work():
        desk.vault._connection.execute(
            "UPDATE consent_answer SET how = 'smoke' WHERE client = ?", (clients["Beata"],)
        )
    assert told(desk.run(list_register, SMS))["Beata"] is Standing.UNREADABLE


def test_the_sheet_is_printed_with_an_entry_in_the_log(seat, clients, printer, entries):
    seat(Tier.MANAGER).run(print_register, SMS, "en", "Counter")
    assert len(printer.sent) == 1
    done = next(each for each in reversed(entries()) if each.entry.phase is Phase.DONE)
    assert (Verb.PRINTED, Subject.CONSENTS, "sms") in {
        (touch.verb, touch.subject, touch.id) for touch in done.entry.touches
    }


def test_who_agreed_to_news_leaves_with_the_number_under_password_and_reason(
    seat, clients, salon, exports, entries
):
    wanted, path = Extract(Purpose.SMS, Standing.AGREED), Path("/stick/sms.csv")
    owner = seat(Tier.OWNER)
    owner.asking(proof=owner.confirm(salon.password), reason="star").run(
        close_card, clients["Beata"], frozenset()
    )
    with pytest.raises(ProofNeeded):
        owner.asking(reason="November news").run(save_register, wanted, path, Patient())
    asking = owner.asking(proof=owner.confirm(salon.password), reason="November news")
    assert asking.run(save_register, wanted, path, Patient()) == 1, "closed cards stay in"
    written = exports.saved[path].decode("utf-8-sig")
    assert "Ada Nowak" in written
    assert "601555410" in written
    assert "Dora" not in written
    done = next(
        each for each in reversed(entries()) if each.entry.case.endswith("save_register")
    )
    assert {touch.verb for touch in done.entry.touches} == {Verb.READ, Verb.EXPORTED}
    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).run(save_register, wanted, path, Patient())


def test_signed_forms_that_run_out_are_listed_the_soonest_first(seat, clients, clock):
    owner = seat(Tier.OWNER)
    owner.run(save_validity, Validity("general-health", months=1))
    for name in ("Ada", "Dora"):
        desk = seat(Tier.RECEPTION)
        (document,) = desk.run(compose_form_set, clients[name], "general", "pl", "")
        (paper,) = desk.run(print_papers, clients[name], (document,), "Counter", 1)
        desk.run(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))
        clock.move(days=20)
    ada, dora = seat(Tier.MANAGER).run(list_ending_forms).first
    assert (ada.name, ada.ending.lapse) == ("Ada Nowak", Lapse.MONTHS)
    assert (dora.name, dora.ending.lapse) == ("Dora Nowak", None)
