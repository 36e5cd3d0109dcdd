"""Papers that come back: filed by their codes, once, and the rest asked about."""

from dataclasses import replace
from datetime import date

import pytest

from salon_vault.attachments.model import AttachmentKind
from salon_vault.attachments.use_cases import view_attachments
from salon_vault.audit import Subject, Verb
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.closed_cards.errors import CardClosed
from salon_vault.closed_cards.use_cases import close_card
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.model import Outcome
from salon_vault.consents.use_cases import list_papers
from salon_vault.emergency_folder.errors import PaperTaken
from salon_vault.errors import Cancelled, EditConflict, NotPermitted, ReasonNeeded
from salon_vault.from_elsewhere.model import Left, Refusal, Why
from salon_vault.log.use_cases import verify_log
from salon_vault.merging.use_cases import merge_cards, preview_merge
from salon_vault.paper.code import page_payload
from salon_vault.scans.intake.room import LARGEST_KEPT
from salon_vault.scans.kept import Waits
from salon_vault.scans.model import Ink, ScannedPage
from salon_vault.scans.tray.model import Useless
from salon_vault.scans.tray.use_cases import (
    attach_page,
    give_page,
    give_paper,
    keep_beside,
    list_tray,
    take_page_back,
    take_page_out,
    throw_page_away,
)
from salon_vault.scans.use_cases import (
    list_scans,
    open_scan_page,
    view_scan,
    view_scan_thumbnails,
)
from salon_vault.staff.model import Tier
from storage.blobs import BLOBS
from storage.erasures import erase_records
from tests.scans_wanted import desk, file, fill_tray, paper, wanda, world
from tests.stacks import on_page, other_code, registered, sheet, stack
from tests.vaults import Patient

JPEG = b"\xff\xd8\xff"
CLOSED = Sealed(Compartment.HEALTH)


__all__ = ["desk", "paper", "wanda", "world"]


def outcome_of(desk, client, code):
    return next(one.outcome for one in desk.run(list_papers, client) if one.code == code)


def test_signed_paper_files_itself_and_the_file_goes(desk, wanda, paper, tmp_path):
    code = paper(pages=2, fields=[on_page(2)])
    scan = stack(tmp_path / "a.tif", sheet(code, 2, signed=True), sheet(code, 1))
    came = file(desk, scan, clear=True)
    assert (came.filed, came.waiting, came.removed) == (2, 0, 1)
    assert not scan.exists()
    (back,) = came.papers
    assert (back.outcome, back.missing, back.ink) == (
        Outcome.SIGNED,
        (),
        Ink.WRITTEN,
    )
    assert (back.client, back.name) == (wanda, "Wanda Klimek")
    assert desk.run(list_scans, wanda) == {code: (1, 2)}
    found = desk.run(view_scan, code)
    assert [page.page for page in found.pages] == [1, 2]
    assert desk.run(open_scan_page, found.pages[0].id)[:3] == JPEG
    assert desk.run(list_tray).pages == desk.run(list_tray).papers == ()


def test_empty_box_is_filed_and_asked_about_and_not_signed(desk, wanda, paper, tmp_path):
    code = paper()
    came = file(desk, stack(tmp_path / "a.tif", sheet(code)))
    assert came.filed == 1
    (asked,) = desk.run(list_tray).papers
    assert (asked.code, asked.ink, asked.asks_whether_signed) == (code, Ink.EMPTY, True)
    assert outcome_of(desk, wanda, code) is Outcome.PRINTED


def test_field_that_may_stay_empty_is_not_asked_about(desk, wanda, paper, tmp_path):
    code = paper(fields=[on_page(1), on_page(1, y=-80, needed=False)])
    file(desk, stack(tmp_path / "a.tif", sheet(code, signed=True)))
    assert outcome_of(desk, wanda, code) is Outcome.SIGNED


def test_paper_whose_places_to_sign_nobody_noted_asks(desk, wanda, paper, tmp_path):
    file(desk, stack(tmp_path / "a.tif", sheet(code := paper(fields=()), signed=True)))
    (asked,) = desk.run(list_tray).papers
    assert (asked.code, asked.ink) == (code, Ink.UNSURE)


def test_slip_on_which_nothing_is_signed_asks_nothing(desk, paper, tmp_path):
    code = paper(fields=(), kind="hair-colour-aftercare")
    (back,) = file(desk, stack(tmp_path / "a.tif", sheet(code))).papers
    assert back.ink is None
    assert desk.run(list_tray).papers == ()


def test_paper_is_whole_when_its_last_page_comes_on_another_day(
    desk, wanda, paper, tmp_path, clock
):
    code = paper(pages=3, fields=[on_page(1)])
    first = stack(tmp_path / "a.tif", sheet(code, 1, signed=True), sheet(code, 3))
    (back,) = file(desk, first).papers
    assert back.missing == (2,)
    assert [one.missing for one in desk.run(list_tray).papers] == [(2,)]
    assert outcome_of(desk, wanda, code) is Outcome.PRINTED
    clock.move(hours=30)
    (back,) = file(desk, stack(tmp_path / "b.tif", sheet(code, 2))).papers
    assert (back.missing, back.outcome) == ((), Outcome.SIGNED)


def test_two_papers_in_one_file_and_one_paper_in_two(desk, wanda, paper, tmp_path):
    one, two = paper(), paper(pages=2, fields=[on_page(2)])
    a = stack(tmp_path / "a.tif", sheet(one, signed=True), sheet(two, 1))
    b = stack(tmp_path / "b.tif", sheet(two, 2, signed=True))
    came = file(desk, a, b)
    assert {back.code for back in came.papers} == {one, two}
    assert outcome_of(desk, wanda, one) is outcome_of(desk, wanda, two) is Outcome.SIGNED


def test_every_reason_to_wait_is_told_and_nothing_of_it_is_filed(desk, wanda, paper, tmp_path):
    code, other = paper(pages=2), paper()
    blank = registered(desk.vault, None)
    void, refused = paper(outcome=Outcome.VOID), paper(outcome=Outcome.REFUSED)
    expected = {
        Waits.NO_CODE: sheet(),
        Waits.FOREIGN_CODE: sheet(also=["https://example.org/pay"]),
        Waits.OTHER_VAULT: sheet(other_code()),
        Waits.TWO_CODES: sheet(code, 1, also=[page_payload(other, 1)]),
        Waits.NO_SUCH_PAGE: sheet(code, 3),
        Waits.BLANK: sheet(blank, signed=True),
        Waits.VOID: sheet(void),
        Waits.REFUSED: sheet(refused, signed=True),
    }
    scan = stack(tmp_path / "a.tif", *expected.values())
    came = file(desk, scan, clear=True)
    assert [page.waits for page in came.pages] == list(expected)
    assert (came.filed, came.papers, came.removed) == (0, (), 1)
    tray = desk.run(list_tray)
    assert [page.scan.waits for page in tray.pages] == list(expected)
    assert tray.pages[2].scan.paper is None, "another salon's code is kept nowhere"
    assert desk.run(list_scans, wanda) == {}


def test_sticker_of_somebody_else_hides_no_code_of_ours(desk, paper, tmp_path):
    code = paper()
    sheets = sheet(code, signed=True, also=["https://example.org/pay"])
    assert file(desk, stack(tmp_path / "a.tif", sheets)).filed == 1


def test_a_page_that_came_twice_waits_and_is_kept_beside_or_thrown_away(
    desk, wanda, paper, tmp_path
):
    code = paper(pages=2, fields=[on_page(1)])
    sheets = (sheet(code, 1), sheet(code, 1, signed=True, shade=240), sheet(code, 1, shade=230))
    came = file(desk, stack(tmp_path / "a.tif", *sheets))
    _first, signed, third = came.pages
    assert [page.waits for page in came.pages] == [None, Waits.TWICE, Waits.TWICE]
    file(desk, stack(tmp_path / "b.tif", sheet(code, 2)))
    assert outcome_of(desk, wanda, code) is Outcome.PRINTED
    kept = desk.run(keep_beside, signed.id, signed.version)
    assert (kept.ink, kept.outcome) == (Ink.WRITTEN, Outcome.SIGNED), "the better scan counts"
    desk.run(throw_page_away, third.id, third.version, Useless.TWICE)
    assert desk.run(list_tray).pages == ()
    assert [page.page for page in desk.run(view_scan, code).pages] == [1, 1, 2]


def test_why_a_page_went_that_nobody_knows_whose_is_one_of_a_few_words(desk, tmp_path, entries):
    (page,) = file(desk, stack(tmp_path / "a.tif", sheet())).pages
    desk.run(throw_page_away, page.id, page.version, Useless.UNREADABLE)
    (done,) = [line for line in entries() if line.entry.case == "scans.throw_page_away"]
    assert done.detail == {"useless": "unreadable"}, "free text could be erased with no card"


def test_a_page_of_a_signed_paper_waits_and_changes_nothing(desk, wanda, paper, tmp_path):
    code = paper()
    file(desk, stack(tmp_path / "a.tif", sheet(code, signed=True)))
    (page,) = file(desk, stack(tmp_path / "b.tif", sheet(code, shade=240))).pages
    assert page.waits is Waits.SIGNED_BEFORE
    assert desk.run(keep_beside, page.id, page.version).outcome is Outcome.SIGNED


def test_the_same_file_again_is_here_already_and_still_goes(desk, paper, tmp_path):
    code = paper()
    sheets = (sheet(code, signed=True), sheet())
    first = stack(tmp_path / "a.tif", *sheets)
    again = stack(tmp_path / "copy.tif", *sheets)
    ids = [page.id for page in file(desk, first).pages]
    came = file(desk, again, first, clear=True)
    assert [page.id for page in came.pages] == ids * 2
    assert all(page.known and page.thumbnail[:3] == JPEG for page in came.pages)
    assert (came.filed, came.removed) == (0, 2)
    assert not first.exists()


def test_a_blank_paper_waits_until_it_is_given_a_client(desk, wanda, tmp_path):
    code = registered(desk.vault, None, pages=2, fields=[on_page(2)])
    sheets = (sheet(code, 1), sheet(code, 2, signed=True), sheet(code, 2, shade=240))
    file(desk, stack(tmp_path / "a.tif", *sheets))
    assert all(page.paper.client is None for page in desk.run(list_tray).pages)
    given = desk.run(give_paper, code, wanda)
    assert (given.client, given.outcome, given.missing) == (wanda, Outcome.SIGNED, ())
    (twice,) = desk.run(list_tray).pages
    assert twice.scan.waits is Waits.TWICE
    with pytest.raises(PaperTaken):
        desk.run(give_paper, code, wanda)


def test_a_page_without_a_code_is_given_to_a_paper_that_then_asks(desk, wanda, paper, tmp_path):
    code = paper()
    (page,) = file(desk, stack(tmp_path / "a.tif", sheet(signed=True))).pages
    given = desk.run(give_page, page.id, page.version, code, 1)
    assert (given.missing, given.ink, given.outcome) == ((), Ink.UNSURE, Outcome.PRINTED)
    with pytest.raises(EditConflict):
        desk.run(give_page, page.id, page.version, code, 1)


def test_a_page_becomes_a_file_on_a_card(desk, wanda, tmp_path, look):
    (page,) = file(desk, stack(tmp_path / "a.tif", sheet())).pages
    picture = desk.run(open_scan_page, page.id)
    told = (wanda, AttachmentKind.DOCTOR, "letter")
    desk.run(attach_page, page.id, page.version, *told)
    (attachment,) = desk.run(view_attachments, wanda).files
    assert (attachment.title, attachment.size) == ("letter", len(picture))
    with desk.vault.work() as work:
        assert work.attachments.contents(attachment) == picture
    assert desk.run(list_tray).pages == ()
    assert look("SELECT count(*) FROM blob") == [(1,)]


def test_who_filed_takes_a_page_back_until_the_vault_locks(seat, desk, wanda, paper, tmp_path):
    code = paper()
    (page,) = file(desk, stack(tmp_path / "a.tif", sheet(code, signed=True))).pages
    back = desk.run(take_page_back, page.id, page.version)
    assert (back.outcome, back.here) == (Outcome.PRINTED, ())
    (waiting,) = desk.run(list_tray).pages
    assert waiting.scan.waits is Waits.TAKEN_BACK
    desk.run(keep_beside, page.id, waiting.scan.version)
    assert outcome_of(desk, wanda, code) is Outcome.SIGNED
    later = seat(Tier.SPECIALIST)
    (filed,) = later.run(view_scan, code).pages
    with pytest.raises(NotPermitted):
        later.run(take_page_back, filed.id, filed.version)


def test_a_page_of_another_paper_is_taken_out_later_and_what_was_noted_stays(
    seat, desk, wanda, paper, tmp_path
):
    code = paper()
    (page,) = file(desk, stack(tmp_path / "a.tif", sheet(code, signed=True))).pages
    given = (take_page_out, page.id, page.version)
    with pytest.raises(NotPermitted):
        seat(Tier.RECEPTION).asking(reason="of somebody else").run(*given)
    later = seat(Tier.SPECIALIST)
    with pytest.raises(ReasonNeeded):
        later.run(*given)
    out = later.asking(reason="of somebody else").run(*given)
    assert (out.outcome, out.missing) == (Outcome.SIGNED, (1,))
    (waiting,) = later.run(list_tray).pages
    right = registered(later.vault, wanda)
    later.run(give_page, page.id, waiting.scan.version, right, 1)
    assert later.run(list_scans, wanda) == {right: (1,)}


def test_reception_files_and_looks_at_it_until_the_vault_locks(seat, wanda, paper, tmp_path):
    code = paper()
    desk = seat(Tier.RECEPTION)
    came = file(desk, stack(tmp_path / "a.tif", sheet(code, signed=True), sheet()))
    assert all(page.thumbnail[:3] == JPEG for page in came.pages)
    filed, waiting = (page.id for page in came.pages)
    assert desk.run(open_scan_page, filed)[:3] == JPEG
    assert desk.run(view_scan_thumbnails, (waiting,))[waiting][:3] == JPEG
    later = seat(Tier.RECEPTION)
    assert later.run(open_scan_page, filed) == CLOSED
    assert later.run(view_scan_thumbnails, (waiting,)) == {waiting: CLOSED}
    (page,) = later.run(list_tray).pages
    with pytest.raises(NotPermitted):
        later.run(throw_page_away, waiting, page.scan.version, Useless.OTHER)
    assert seat(Tier.SPECIALIST).run(open_scan_page, filed)[:3] == JPEG


def test_a_paper_of_a_closed_card_is_filed_and_nobody_told_whose(
    seat, salon, wanda, paper, tmp_path
):
    code = paper(treatment="Balayage")
    owner = seat(Tier.OWNER)
    proof = owner.confirm(salon.password)
    owner.asking(reason="asked for", proof=proof).run(close_card, wanda, frozenset())
    desk = seat(Tier.RECEPTION)
    came = file(desk, stack(tmp_path / "a.tif", sheet(code, signed=True), sheet(code)))
    assert came.filed == 1
    (back,) = came.papers
    assert (back.client, back.name, back.treatment) == (None, "", "")
    (waiting,) = desk.run(list_tray).pages
    assert (waiting.paper.client, waiting.paper.name) == (None, "")
    with pytest.raises(CardClosed):
        desk.run(view_scan, code)
    with pytest.raises(CardClosed):
        desk.run(keep_beside, waiting.scan.id, waiting.scan.version)
    assert seat(Tier.OWNER).run(view_scan, code).paper.outcome is Outcome.SIGNED


def test_a_damaged_card_holds_up_no_scan(seat, wanda, paper, tmp_path, look):
    code = paper()
    look("UPDATE client SET since = 'long ago' WHERE id = ?", wanda)
    desk = seat(Tier.SPECIALIST)
    came = file(desk, stack(tmp_path / "a.tif", sheet(code, signed=True)))
    (back,) = came.papers
    assert (came.filed, back.outcome, back.name) == (1, Outcome.SIGNED, "")


def test_one_bad_file_refuses_itself_and_no_other(desk, paper, tmp_path):
    code = paper()
    bad, gone = tmp_path / "bad.pdf", tmp_path / "gone.tif"
    bad.write_bytes(b"MZ a program")
    good = stack(tmp_path / "a.tif", sheet(code, signed=True))
    came = file(desk, bad, gone, good, clear=True)
    assert came.refused == (Refusal(0, Why.NO_PAPER), Refusal(1, Why.GONE))
    assert (came.filed, came.removed, bad.exists()) == (1, 1, True)


class Meddler:
    """Changes a file while it is on its way in, or stops the work."""

    def __init__(self, deed, at):
        self._deed, self._at = deed, at

    def reached(self, done, of):
        if done == self._at:
            self._deed()


def stop():
    raise Cancelled


def test_a_file_that_changed_meanwhile_is_left_and_told(desk, paper, tmp_path):
    scan = stack(tmp_path / "a.tif", sheet(paper(), signed=True))
    meddler = Meddler(lambda: stack(scan, sheet()), 0)
    came = file(desk, scan, clear=True, progress=meddler)
    assert (came.left, came.removed, scan.exists()) == (((0, Left.CHANGED),), 0, True)


def test_a_full_tray_takes_nothing_more_and_says_how_many_files_it_left(desk, paper, tmp_path):
    """Anybody who can write to a shared folder would else fill the vault."""
    fill_tray(desk, room=1)
    assert not desk.run(list_tray).is_full
    scans = [stack(tmp_path / f"{n}.tif", sheet(shade=250 - n)) for n in range(3)]
    came = file(desk, *scans, clear=True)
    assert (came.waiting, came.removed, came.held) == (1, 1, 2)
    assert [scan.exists() for scan in scans] == [False, True, True]
    tray = desk.run(list_tray)
    assert tray.is_full
    gone = tray.pages[-1].scan
    desk.run(throw_page_away, gone.id, gone.version, Useless.EMPTY)
    assert file(desk, *scans[1:], clear=True).held == 1


def test_a_tray_of_large_pages_is_full_before_it_has_many(desk, tmp_path, look, seat):
    file(desk, stack(tmp_path / "a.tif", sheet()))
    look("UPDATE scan_page SET size = ?", LARGEST_KEPT)
    assert not seat(Tier.SPECIALIST).run(list_tray).is_full
    look("UPDATE scan_page SET size = ?", LARGEST_KEPT + 1)
    later = seat(Tier.SPECIALIST)
    assert later.run(list_tray).is_full
    assert file(later, stack(tmp_path / "b.tif", sheet(shade=240))).held == 1


class Blower:
    """Reads a small file as pages that are vast."""

    def pages(self, contents):
        return 2

    def read(self, contents, first, most):
        picture = bytes(LARGEST_KEPT // 2 + 1)
        return tuple(ScannedPage(number, (), picture, b"") for number in range(2))

    def ink(self, wanted):
        return ()


def test_a_file_that_is_drawn_far_larger_than_it_is_is_refused(desk, tmp_path, salon):
    elsewhere = replace(desk._world.from_elsewhere, scanner=Blower())
    desk._world = replace(desk._world, from_elsewhere=elsewhere)
    came = file(desk, stack(tmp_path / "a.tif", sheet()), clear=True)
    assert came.refused == (Refusal(0, Why.LARGE),)
    assert not list(salon.folder.glob(f"{BLOBS}/*/*"))


def test_what_files_itself_fills_no_tray(desk, paper, tmp_path):
    fill_tray(desk, room=1)
    scans = [stack(tmp_path / f"{n}.tif", sheet(paper(), signed=True)) for n in range(3)]
    assert file(desk, *scans).held == 0


def test_cancelled_filing_keeps_whole_files_alone(desk, paper, tmp_path, salon):
    code = paper(pages=2, fields=[on_page(1)])
    one = stack(tmp_path / "a.tif", sheet(code, 1, signed=True))
    two = stack(tmp_path / "b.tif", *[sheet(code, 2)] * 6)
    with pytest.raises(Cancelled):
        file(desk, two, clear=True, progress=Meddler(stop, 4))
    assert not list(salon.folder.glob(f"{BLOBS}/*/*"))
    came = file(desk, one, two, clear=True, progress=Meddler(stop, 5))
    assert (came.stopped, came.filed, came.removed) == (True, 1, 1)
    assert two.exists()
    assert len(list(salon.folder.glob(f"{BLOBS}/*/*"))) == 2
    assert file(desk, two, clear=True).filed == 1


def test_the_log_names_the_card_and_holds_the_pages(
    desk, wanda, paper, tmp_path, entries, seat
):
    file(desk, stack(tmp_path / "a.tif", sheet(paper(), signed=True), sheet()))
    assert seat(Tier.OWNER).run(verify_log, Patient()).sound
    done = [line.entry for line in entries() if line.entry.case == "scans.file_scans"]
    touches = [touch for entry in done for touch in entry.touches]
    told = {(touch.verb, touch.subject) for touch in touches}
    assert {(Verb.CHANGED, Subject.SCAN), (Verb.CHANGED, Subject.PAPER)} <= told
    assert any(touch.id == wanda for touch in touches)


def test_a_page_that_was_filed_past_the_gate_is_found(desk, paper, tmp_path, look, seat):
    file(desk, stack(tmp_path / "a.tif", sheet(paper(), signed=True)))
    look("UPDATE scan_page SET paper = (SELECT max(code) FROM paper), filed_by = 'Mallory'")
    assert not seat(Tier.OWNER).run(verify_log, Patient()).sound


def test_a_card_is_erased_with_its_scans_and_their_keys(desk, wanda, paper, tmp_path, open_as):
    file(desk, stack(tmp_path / "a.tif", sheet(paper(), signed=True), sheet(paper()), sheet()))
    vault = open_as(Tier.OWNER)
    with vault.work() as work:
        touches = []
        gone = erase_records(vault._connection, work.log, wanda, touches.append)
        assert len([blob for blob in gone if blob]) == 4
        assert {touch.subject for touch in touches} >= {Subject.SCAN}
        rows = vault._connection.execute("SELECT paper FROM scan_page").fetchall()
        assert rows == [(None,)]
        assert vault._connection.execute("SELECT count(*) FROM blob").fetchall() == [(2,)]


def test_scans_go_with_the_card_that_is_merged_into_another(desk, wanda, paper, tmp_path):
    code = paper()
    file(desk, stack(tmp_path / "a.tif", sheet(code)))
    stays = desk.run(add_client, "Wanda Klimekk", "pl").client.id
    seen = desk.run(preview_merge, stays, wanda)
    desk.run(merge_cards, seen, seen.proposed)
    assert desk.run(list_scans, stays) == {code: (1,)}
    (asked,) = desk.run(list_tray).papers
    assert (asked.client, asked.name) == (stays, "Wanda Klimekk")


def test_a_file_stays_whose_sealed_copy_is_damaged(desk, paper, tmp_path):
    code = paper()
    scan = stack(tmp_path / "a.tif", sheet(code, signed=True))
    file(desk, scan)
    copy = desk.vault.blobs._path
    with desk.vault.work() as work:
        (page,) = work.scans.of_paper(code)
    copy(page.picture).write_bytes(b"rot")
    came = file(desk, scan, clear=True)
    assert (came.removed, came.left) == (0, ((0, Left.DAMAGED),))
    assert scan.exists()


def test_a_child_who_signs_a_blank_paper_alone_has_not_signed(seat, tmp_path):
    desk = seat(Tier.RECEPTION)
    child = desk.run(add_client, "Zosia Klimek", "pl").client.id
    desk.run(save_contact, child, Contact(birthday=date(2011, 3, 4)))
    code = registered(desk.vault, None)
    file(desk, stack(tmp_path / "a.tif", sheet(code, signed=True)))
    given = desk.run(give_paper, code, child)
    assert (given.outcome, given.ink) == (Outcome.PRINTED, Ink.UNSURE)
    assert given.asks_whether_signed
