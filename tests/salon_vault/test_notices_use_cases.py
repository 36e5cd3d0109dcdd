import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.use_cases import add_client
from salon_vault.errors import NoPrinter, NotFound, NotPermitted, PaperNotReady
from salon_vault.law.pack import load_pack
from salon_vault.log.use_cases import read_log
from salon_vault.notices.model import How
from salon_vault.notices.use_cases import (
    compose_notice,
    hand_over_notice,
    list_handovers,
    notice_state,
    print_notice,
    save_notice,
)
from salon_vault.salon.use_cases import check_law, save_salon, view_salon
from salon_vault.staff.model import Tier
from tests.notice_ready import make_ready


@pytest.fixture
def ready(seat):
    """Let the owner say all that the notice asks, and return the owner's desk."""
    desk = seat(Tier.OWNER)
    make_ready(desk)
    return desk


def logged(desk) -> list[Touch]:
    return [touch for line in desk.run(read_log) for touch in line.entry.touches]


def change_phone(desk, phone: str) -> None:
    desk.run(save_salon, replace(desk.run(view_salon), phone=phone))


def test_a_new_salon_is_told_what_the_notice_still_needs(seat) -> None:
    desk = seat(Tier.RECEPTION)
    state = desk.run(notice_state)
    assert state.version is None
    assert "salon.address" in state.missing
    assert "elsewhere.booking" in state.missing
    assert "law.authority.address" in state.missing
    with pytest.raises(PaperNotReady) as caught:
        desk.run(compose_notice, "pl")
    assert caught.value.missing == state.missing


def test_only_an_owner_can_say_that_the_law_was_checked(seat) -> None:
    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).run(check_law, "law.bases", "mec. Anna Wzorcowa")


def test_the_first_notice_is_version_1_and_stays_so_while_nothing_changes(
    ready, seat, clock
) -> None:
    assert ready.run(notice_state).missing == ()
    assert ready.run(compose_notice, "pl").version == 1
    clock.move(days=40)
    reception = seat(Tier.RECEPTION)
    assert reception.run(compose_notice, "en").version == 1
    assert reception.run(notice_state).version.since == datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_another_wording_is_another_version(ready) -> None:
    ready.run(compose_notice, "pl")
    change_phone(ready, "+48 12 000 33 44")
    again = ready.run(compose_notice, "pl")
    assert again.version == 2
    assert again.fingerprint == ready.run(notice_state).version.fingerprint.hex()


def test_a_language_the_pack_lacks_makes_no_version(ready) -> None:
    with pytest.raises(NotFound):
        ready.run(compose_notice, "zh")
    assert ready.run(notice_state).version is None
    ready.run(compose_notice, "en")
    assert ready.run(notice_state).version is not None


def test_a_notice_goes_to_the_printer_and_the_log_says_so(ready, printer) -> None:
    assert ready.run(print_notice, "pl", "Counter", 2) == 1
    [(pdf, title, name, copies)] = printer.sent
    assert pdf.startswith(b"%PDF")
    assert (title, name, copies) == ("Notice 1", "Counter", 2)
    printed = hashlib.sha256(pdf).digest()
    assert Touch(Verb.PRINTED, Subject.NOTICE, "1", digest=printed) in logged(ready)


def test_a_notice_that_did_not_go_out_is_not_logged_as_printed(ready, printer) -> None:
    with pytest.raises(NoPrinter):
        ready.run(print_notice, "pl", "Elsewhere", 1)
    assert not [touch for touch in logged(ready) if touch.verb is Verb.PRINTED]
    assert printer.sent == []


def test_a_saved_notice_is_the_one_that_would_be_printed(
    ready, printer, exports, tmp_path
) -> None:
    path = tmp_path / "notice.pdf"
    assert ready.run(save_notice, "en", path) == 1
    ready.run(print_notice, "en", "Counter", 1)
    assert exports.saved[path] == printer.sent[0][0]
    saved = hashlib.sha256(exports.saved[path]).digest()
    assert Touch(Verb.EXPORTED, Subject.NOTICE, "1", digest=saved) in logged(ready)


def test_a_handover_is_recorded_and_the_client_need_not_be_told_again(ready, clock) -> None:
    client = ready.run(add_client, "Halina Wzorowa", "pl").client
    other = ready.run(add_client, "Zofia Próbna", "pl").client
    ready.run(compose_notice, "pl")
    assert ready.run(notice_state).still_to_tell == 2
    ready.run(hand_over_notice, client.id, 1, "pl", How.PAPER)
    assert ready.run(notice_state).still_to_tell == 1
    [handover] = ready.run(list_handovers, client.id)
    assert (handover.version, handover.how, handover.by) == (1, How.PAPER, "Ewa K.")
    assert handover.at == clock.now()
    assert ready.run(list_handovers, other.id) == []


def test_a_new_version_has_to_reach_everybody_again(ready) -> None:
    client = ready.run(add_client, "Halina Wzorowa", "pl").client
    ready.run(compose_notice, "pl")
    ready.run(hand_over_notice, client.id, 1, "pl", How.PAPER)
    assert ready.run(notice_state).still_to_tell == 0
    change_phone(ready, "+48 12 000 33 44")
    ready.run(compose_notice, "pl")
    assert ready.run(notice_state).still_to_tell == 1


@pytest.mark.parametrize(("version", "language"), [(0, "pl"), (2, "pl"), (1, "zh")])
def test_what_was_never_written_was_never_handed_over(ready, version, language) -> None:
    client = ready.run(add_client, "Halina Wzorowa", "pl").client
    ready.run(compose_notice, "pl")
    with pytest.raises(NotFound):
        ready.run(hand_over_notice, client.id, version, language, How.PAPER)
    ready.run(hand_over_notice, client.id, 1, "en", How.SAID)


def test_an_old_pack_asks_for_review_and_goes_on_printing(ready, clock) -> None:
    assert not ready.run(notice_state).review_due
    clock.move(days=(load_pack("pl").meta.review_by - date(2026, 11, 21)).days + 1)
    assert ready.run(notice_state).review_due
    assert ready.run(compose_notice, "pl").version == 1
