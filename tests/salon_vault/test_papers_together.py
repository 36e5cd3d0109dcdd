"""A form in two languages is one: what comes of one of its papers settles the other."""

from dataclasses import replace

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.clients.use_cases import add_client
from salon_vault.clock import day_of
from salon_vault.consents.model import Outcome, Why
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import (
    find_papers,
    list_not_back,
    note_outcome,
    put_in_box,
    take_back_note,
)
from salon_vault.consents.use_cases import (
    compose_form_set,
    list_papers,
    print_again,
    print_papers,
)
from salon_vault.emergency_folder.model import FolderOrder
from salon_vault.emergency_folder.use_cases import give_typed_paper, print_folder
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.log.use_cases import verify_log
from salon_vault.scans.intake.use_cases import file_scans
from salon_vault.scans.kept import Waits
from salon_vault.scans.tray.use_cases import give_page, keep_beside, list_tray, take_page_back
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.begun.use_cases import begin_visit, close_visit
from salon_vault.visits.errors import SignatureMissing
from storage.from_elsewhere import SourceFiles
from tests.stacks import reader, registered, sheet, stack
from tests.vaults import Patient

MASSAGE = Treatment(new_treatment_id(), "Back massage", Kind.MASSAGE)
SIGNED = Noted(Outcome.SIGNED)
CHANGED = (Verb.CHANGED, Subject.PAPER)
OTHER = (Outcome.NOT_NEEDED, Why.OTHER_LANGUAGE)


@pytest.fixture
def world(world):
    return replace(world, from_elsewhere=FromElsewhere(sources=SourceFiles(), scanner=reader()))


@pytest.fixture
def desk(seat):
    seat(Tier.OWNER).run(save_treatment, MASSAGE)
    return seat(Tier.SPECIALIST)


@pytest.fixture
def huy(desk):
    return desk.run(add_client, "Nguyễn Đức Huy", "vi").client.id


@pytest.fixture
def printed(desk, huy):
    """Print a set, and return the papers of each of its forms by language."""
    documents = desk.run(compose_form_set, huy, "massage", "vi", "Back massage")
    found = {}
    for paper in desk.run(print_papers, huy, documents, "Counter", 1):
        found.setdefault(paper.kind, {})[paper.language] = paper
    return found


@pytest.fixture
def consent(printed):
    return printed["massage-consent"]


def note(desk, paper, told=SIGNED):
    return desk.run(note_outcome, paper.code, paper.version, told)


def at(desk, client, code):
    return next(each for each in desk.run(list_papers, client) if each.code == code)


def now(desk, client, paper):
    """Return the paper as it stands."""
    return at(desk, client, paper.code)


def came(paper):
    return paper.outcome, paper.why


def test_both_know_the_one_in_the_clients_own_language(printed):
    assert len(printed) == 2
    for of_form in printed.values():
        assert set(of_form) == {"vi", "pl"}
        assert {each.together for each in of_form.values()} == {of_form["vi"].code}


def test_where_one_language_is_enough_nothing_is_tied(desk):
    ada = desk.run(add_client, "Ada Nowak", "pl").client.id
    documents = desk.run(compose_form_set, ada, "massage", "pl", "Back massage")
    papers = desk.run(print_papers, ada, documents, "Counter", 1)
    assert {paper.together for paper in papers} == {None}


@pytest.mark.parametrize("language", ["vi", "pl"])
def test_whichever_is_signed_the_other_one_waits_no_more(desk, huy, consent, entries, language):
    signed = note(desk, consent[language])
    (other,) = (each for each in consent.values() if each.code != signed.code)
    settled = now(desk, huy, other)
    assert came(settled) == OTHER
    assert (settled.noted_at, settled.outcome_by) == (signed.noted_at, signed.outcome_by)
    assert [each.kind for each in desk.run(list_not_back)] == ["massage-health"]
    noted = [e.entry for e in entries() if e.entry.case == "consents.note_outcome"]
    changed = {t.id for t in noted[-1].touches if (t.verb, t.subject) == CHANGED}
    assert changed == {signed.code, settled.code}, "one deed, and the log names both"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (Noted(Outcome.REFUSED, nobody_else=True), OTHER),
        (Noted(Outcome.NOT_NEEDED, why=Why.NOT_DONE), (Outcome.NOT_NEEDED, Why.NOT_DONE)),
        (Noted(Outcome.WILL_BRING), (Outcome.WILL_BRING, None)),
        (Noted(Outcome.VOID, why=Why.SPOILED), (Outcome.PRINTED, None)),
    ],
    ids=lambda given: given.outcome.value if isinstance(given, Noted) else "",
)
def test_of_one_form_one_thing_came_but_for_a_spoiled_sheet(desk, huy, consent, told, expected):
    note(desk, consent["vi"], told)
    assert came(now(desk, huy, consent["pl"])) == expected


def test_what_is_not_tied_stays_out(desk, huy, consent, printed):
    note(desk, consent["vi"])
    health = printed["massage-health"]
    assert {now(desk, huy, each).outcome for each in health.values()} == {Outcome.PRINTED}


def test_a_form_in_two_languages_is_not_back_once(desk, printed, consent):
    listed = desk.run(list_not_back)
    assert sorted(each.kind for each in listed) == sorted(printed)
    assert {each.languages for each in listed} == {("vi", "pl")}
    note(desk, consent["vi"], Noted(Outcome.VOID, why=Why.SPOILED))
    (left,) = (e for e in desk.run(list_not_back) if e.kind == "massage-consent")
    assert (left.code, left.languages) == (consent["pl"].code, ())
    (found,) = desk.run(find_papers, consent["pl"].code)
    assert found.languages == ("pl",)


def test_a_note_that_is_taken_back_is_taken_back_of_both(desk, huy, consent):
    signed = note(desk, consent["vi"])
    asked = desk.asking(reason="of another client")
    asked.run(take_back_note, signed.code, signed.version)
    for paper in consent.values():
        kept = now(desk, huy, paper)
        assert (came(kept), kept.noted_at) == ((Outcome.PRINTED, None), None)


def test_taken_back_beside_a_signed_one_it_does_not_wait_either(desk, huy, consent):
    first = note(desk, consent["vi"])
    second = note(desk, now(desk, huy, consent["pl"]))
    assert second.outcome is Outcome.SIGNED
    back = desk.asking(reason="signed twice").run(take_back_note, first.code, first.version)
    assert came(back) == OTHER
    assert now(desk, huy, second).outcome is Outcome.SIGNED


def test_what_was_noted_before_is_not_taken_back_with_it(desk, huy, consent, clock):
    note(desk, consent["pl"], Noted(Outcome.VOID, why=Why.SPOILED))
    clock.move(minutes=5)
    signed = note(desk, consent["vi"])
    desk.asking(reason="mistake").run(take_back_note, signed.code, signed.version)
    assert now(desk, huy, consent["pl"]).outcome is Outcome.VOID


def test_what_the_client_was_to_bring_is_settled_by_the_one_that_came(desk, huy, consent):
    brings = note(desk, consent["vi"], Noted(Outcome.WILL_BRING))
    note(desk, brings)
    assert came(now(desk, huy, consent["pl"])) == OTHER


def test_both_in_one_box_are_both_signed(desk, huy, consent):
    both = tuple((each.code, each.version) for each in consent.values())
    desk.run(put_in_box, both, "2026-11 A")
    assert {now(desk, huy, each).outcome for each in consent.values()} == {Outcome.SIGNED}


def test_one_in_a_box_settles_the_other(desk, huy, consent):
    desk.run(put_in_box, ((consent["pl"].code, consent["pl"].version),), "2026-11 A")
    assert came(now(desk, huy, consent["vi"])) == OTHER


def test_closing_a_visit_asks_once_for_a_form_in_two_languages(desk, huy, printed):
    visit = desk.run(begin_visit, huy, [MASSAGE.id])
    with pytest.raises(SignatureMissing) as refused:
        desk.run(close_visit, visit)
    missing = refused.value.missing
    assert [(e.form, e.languages) for e in missing] == [(f, ("vi", "pl")) for f in printed]
    told = tuple((each.paper, each.version, SIGNED) for each in missing)
    assert desk.run(close_visit, visit, "", "", told).against == ()
    assert desk.run(list_not_back) == []


def test_printed_again_as_a_copy_it_is_not_waited_for(desk, huy, consent):
    note(desk, consent["vi"])
    copied = desk.run(print_again, consent["pl"].code, "Counter", 1)
    assert (came(copied), copied.copies) == (OTHER, 2)


# --- scans -----------------------------------------------------------------------------------


@pytest.fixture
def pair(desk, huy):
    """Register one form in two languages, of a page each."""
    own = registered(desk.vault, huy, language="vi", code="B" * 16, together="B" * 16)
    beside = registered(desk.vault, huy, language="pl", code="C" * 16, together="B" * 16)
    return own, beside


def filed(desk, path, *sheets):
    return desk.run(file_scans, (stack(path, *sheets),), clear=False, progress=Patient())


def test_a_scan_that_shows_one_signed_settles_the_other_and_taken_back_neither(
    desk, huy, pair, tmp_path
):
    own, beside = pair
    (page,) = filed(desk, tmp_path / "a.tif", sheet(own, signed=True)).pages
    assert at(desk, huy, own).outcome is Outcome.SIGNED
    assert came(at(desk, huy, beside)) == OTHER
    desk.run(take_page_back, page.id, page.version)
    assert {at(desk, huy, code).outcome for code in pair} == {Outcome.PRINTED}


@pytest.mark.parametrize("signed", [True, False])
@pytest.mark.parametrize("order", [1, -1])
def test_the_other_one_is_filed_like_any_paper_if_it_is_scanned_too(
    desk, huy, pair, tmp_path, clock, signed, order
):
    own, beside = pair
    both = [sheet(own, signed=True), sheet(beside, signed=signed)]
    came_in = filed(desk, tmp_path / "a.tif", *both[::order])
    assert (came_in.filed, came_in.waiting) == (2, 0)
    other = at(desk, huy, beside)
    assert other.outcome is (Outcome.SIGNED if signed else Outcome.NOT_NEEDED)
    assert other.filed_on == day_of(clock.now())
    assert desk.run(list_tray).papers == (), "nobody is asked whether it is signed"
    assert desk.run(list_not_back) == []


@pytest.mark.parametrize("first", [True, False])
def test_somebody_is_asked_whether_the_other_one_is_signed_too(
    desk, huy, pair, tmp_path, first, clock
):
    """A no may stand on it; nobody has seen what is written in its field."""
    own, beside = pair
    (page,) = filed(desk, tmp_path / "a.tif", sheet()).pages
    if first:
        note(desk, at(desk, huy, own))
    desk.run(give_page, page.id, page.version, beside, 1)
    if not first:
        note(desk, at(desk, huy, own))
    assert came(at(desk, huy, beside)) == OTHER
    (asking,) = desk.run(list_tray).papers
    assert (asking.code, asking.asks_whether_signed) == (beside, True)
    clock.move(minutes=5)
    note(desk, at(desk, huy, beside), Noted(Outcome.NOT_NEEDED, why=Why.OTHER_LANGUAGE))
    assert desk.run(list_tray).papers == (), "somebody has looked"


def test_a_scan_makes_no_signed_form_of_one_that_was_refused_in_the_other_language(
    desk, huy, pair, tmp_path
):
    """Whoever writes to the watched folder has the other sheet, and a pen."""
    own, beside = pair
    desk.run(note_outcome, own, 1, Noted(Outcome.REFUSED, nobody_else=True))
    (page,) = filed(desk, tmp_path / "a.tif", sheet(beside, signed=True)).pages
    assert page.waits is Waits.REFUSED
    desk.run(keep_beside, page.id, page.version)
    assert came(at(desk, huy, beside)) == OTHER


# --- planted rows ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "planted",
    ["together = ?1, kind = 'massage-consent'", "together = ?1, language = 'pl'"],
    ids=["another form", "another print"],
)
def test_a_planted_row_ties_no_paper_to_one_that_is_not_the_same_form(desk, huy, planted):
    own = registered(desk.vault, huy, language="vi", code="B" * 16, together="B" * 16)
    other = registered(desk.vault, huy, language="pl", code="C" * 16)
    moved = "" if "kind" in planted else ", made_at = '2026-11-01T10:00:00+00:00'"
    with desk.vault.work() as work:
        work.papers._connection.execute(
            f"UPDATE paper SET {planted}{moved} WHERE code = ?2", (own, other)
        )
    assert {each.code for each in desk.run(list_not_back)} == {own, other}
    desk.run(note_outcome, own, 1, SIGNED)
    assert came(at(desk, huy, other)) == (Outcome.PRINTED, None)
    assert [each.code for each in desk.run(list_not_back)] == [other]


# --- the emergency folder --------------------------------------------------------------------


def test_blank_papers_of_one_set_are_tied_and_settled_once_both_are_given(seat, desk, huy):
    reception = seat(Tier.RECEPTION)
    wanted = FolderOrder((("massage", 2),), ("vi",), 0)
    papers = reception.run(print_folder, wanted, "pl", "Counter", Patient())
    pairs = {}
    for paper in papers:
        pairs.setdefault(paper.together, []).append(paper.language)
    assert len(pairs) == 4, "two forms, two of each"
    assert all(sorted(each) == ["pl", "vi"] for each in pairs.values())
    first = papers[0]
    (beside,) = (p for p in papers if p.together == first.together and p != first)
    reception.run(give_typed_paper, huy, first.code, SIGNED)
    assert came(reception.run(give_typed_paper, huy, beside.code)) == OTHER


def test_the_log_bears_it_out(seat, desk, huy, consent):
    note(desk, consent["vi"])
    assert seat(Tier.OWNER).run(verify_log, Patient()).sound
