"""What was entered as ticked on a paper, and what its scan, a no or a mistake make of it."""

from dataclasses import replace

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.clients.use_cases import add_client
from salon_vault.clock import day_of
from salon_vault.consent_register.listing.model import Extract
from salon_vault.consent_register.model import Said, Standing
from salon_vault.consent_register.on_paper.use_cases import list_unread_papers, record_ticks
from salon_vault.consent_register.purposes import NEWS, PHOTOS, Purpose
from salon_vault.consent_register.use_cases import record_consents, view_consents
from salon_vault.consent_register.withdrawing.use_cases import withdraw
from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome, take_back_note
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.scans.tray.use_cases import (
    keep_beside,
    list_tray,
    take_page_back,
    take_page_out,
)
from salon_vault.staff.model import Tier
from tests.scans_wanted import desk, file, paper, wanda, world
from tests.stacks import registered, sheet, stack

ALL = dict.fromkeys({*PHOTOS, *NEWS}, Said.YES)
SIGNED = Noted(Outcome.SIGNED)


__all__ = ["desk", "paper", "wanda", "world"]


@pytest.fixture
def code(paper):
    """Register a paper on photos and news; it was made the day before."""
    return paper(kind="photo-marketing")


@pytest.fixture
def filed(desk, code, tmp_path):
    """File the scan of it, signed, and return its page."""

    def file_it():
        scan = stack(tmp_path / "a.tif", sheet(code, signed=True))
        return file(desk, scan).pages[0]

    return file_it


def news(desk, wanda):
    return desk.run(view_consents, wanda).standing(Purpose.SMS)


def test_ticks_count_no_more_once_the_page_that_showed_the_signature_is_taken_back(
    desk, wanda, code, filed
):
    page = filed()
    desk.run(record_ticks, code, ALL)
    assert news(desk, wanda) is Standing.AGREED
    assert desk.run(take_page_back, page.id, page.version).outcome is Outcome.PRINTED
    assert news(desk, wanda) is Standing.NOT_ASKED


def test_ticks_count_no_more_once_the_page_turns_out_to_be_of_another_paper(
    desk, wanda, code, filed, entries
):
    page = filed()
    desk.run(record_ticks, code, ALL)
    out = desk.asking(reason="of somebody else").run(take_page_out, page.id, page.version)
    assert news(desk, wanda) is Standing.NOT_ASKED
    assert out.outcome is Outcome.SIGNED, "signed is frozen"
    assert [each.paper.code for each in desk.run(list_unread_papers)] == [code]
    (done,) = [line.entry for line in entries() if line.entry.case == "scans.take_page_out"]
    told = [touch for touch in done.touches if touch.subject is Subject.CONSENT]
    assert [touch.verb for touch in told].count(Verb.CHANGED) == len(ALL)


def taken_out(desk, page):
    desk.asking(reason="of somebody else").run(take_page_out, page.id, page.version)


def taken_back(desk, page):
    """Take it back, and note by hand that the paper is signed."""
    out = desk.run(take_page_back, page.id, page.version)
    desk.run(note_outcome, out.code, out.version, SIGNED)


@pytest.mark.parametrize("deed", [taken_out, taken_back])
def test_a_page_that_is_taken_out_takes_no_refusal_along(desk, wanda, code, filed, clock, deed):
    """An older yes would stand again: until the paper is read anew, its no counts."""
    desk.run(record_consents, wanda, {Purpose.SMS: True})
    clock.move(days=1)
    page = filed()
    on = day_of(clock.now())
    no = dict.fromkeys(ALL, Said.NO)
    desk.run(record_ticks, code, no, on=on)
    deed(desk, page)
    with desk.vault.work() as work:
        (line,) = work.consents.over_all(Extract(Purpose.SMS), on).lines
    assert (news(desk, wanda), line.standing) == (Standing.REFUSED, Standing.REFUSED)
    assert [each.paper.code for each in desk.run(list_unread_papers)] == [code]
    desk.run(record_ticks, code, {**no, Purpose.SMS: Said.BLANK}, on=on)
    assert news(desk, wanda) is Standing.AGREED, "read again, it says nothing of that"
    assert desk.run(list_unread_papers) == []


def test_a_refusal_that_is_read_again_as_it_was_stands_for_itself(desk, wanda, code, filed):
    page = filed()
    no = dict.fromkeys(ALL, Said.NO)
    desk.run(record_ticks, code, no)
    desk.asking(reason="of somebody else").run(take_page_out, page.id, page.version)
    desk.run(record_ticks, code, no)
    assert desk.run(list_unread_papers) == []
    assert news(desk, wanda) is Standing.REFUSED


def test_what_another_paper_says_stays_when_a_page_is_taken_out(desk, wanda, filed):
    page = filed()
    desk.run(record_consents, wanda, {Purpose.SMS: True})
    desk.asking(reason="of somebody else").run(take_page_out, page.id, page.version)
    assert news(desk, wanda) is Standing.AGREED


def test_what_was_noted_by_hand_in_between_stays_when_a_page_is_taken_back(desk, code, filed):
    page = filed()
    out = desk.run(take_page_back, page.id, page.version)
    desk.run(note_outcome, code, out.version, SIGNED)
    (waiting,) = desk.run(list_tray).pages
    desk.run(keep_beside, page.id, waiting.scan.version)
    back = desk.run(take_page_back, page.id, waiting.scan.version + 1)
    assert (back.outcome, back.here) == (Outcome.SIGNED, ())


@pytest.mark.parametrize(
    ("days", "found"), [(0, Standing.AGREED), (3, Standing.WITHDRAWN)], ids=["before", "after"]
)
def test_a_paper_that_is_scanned_late_takes_back_no_withdrawal(
    desk, wanda, code, filed, clock, days, found
):
    """It was printed before; whether it was signed before, too, nobody knows."""
    desk.run(record_consents, wanda, {Purpose.SMS: True})
    if days:
        desk.run(withdraw, wanda, [Purpose.SMS])
    clock.move(days=days)
    filed()
    with desk.vault.work() as work:
        printed_on = day_of(work.papers.get(code).made_at)
    desk.run(record_ticks, code, ALL, on=printed_on)
    assert news(desk, wanda) is found
    assert desk.run(view_consents, wanda).standing(Purpose.MAIL) is Standing.AGREED


def test_a_paper_whose_note_was_taken_back_is_to_be_read_again(desk, code):
    paper = desk.run(note_outcome, code, 1, SIGNED)
    desk.run(record_ticks, code, ALL)
    assert desk.run(list_unread_papers) == []
    paper = desk.asking(reason="another's").run(take_back_note, code, paper.version)
    desk.run(note_outcome, code, paper.version, SIGNED)
    assert [each.paper.code for each in desk.run(list_unread_papers)] == [code]


def test_papers_of_clients_of_others_are_not_listed_to_be_read(seat):
    owner = seat(Tier.OWNER)
    owner.run(save_salon, replace(owner.run(view_salon), name="Jaśmin", only_own_months=6))
    client = owner.run(add_client, "Wanda Klimek", "pl").client.id
    code = registered(owner.vault, client, kind="photo-marketing")
    owner.run(note_outcome, code, 1, SIGNED)
    assert len(owner.run(list_unread_papers)) == 1
    assert seat(Tier.SPECIALIST).run(list_unread_papers) == []


def test_a_planted_row_hides_no_other_paper(desk, wanda, code, filed, tmp_path):
    other = registered(desk.vault, wanda, kind="photo-marketing", pages=2)
    file(desk, stack(tmp_path / "b.tif", sheet(other)))
    desk.run(note_outcome, other, 1, SIGNED)
    filed()
    with desk.vault.work() as work:
        work.papers._connection.execute(
            "UPDATE paper SET made_at = 'soon' WHERE code = ?", (other,)
        )
    assert [each.paper.code for each in desk.run(list_unread_papers)] == [code]
    assert desk.run(list_tray).papers == ()
