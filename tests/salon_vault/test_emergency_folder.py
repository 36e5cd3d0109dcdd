"""The emergency folder: blank coded papers of nobody, until somebody is given one."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.clients.use_cases import add_client
from salon_vault.closed_cards.use_cases import close_card
from salon_vault.consent_register.model import Said, Standing
from salon_vault.consent_register.on_paper.use_cases import list_unread_papers, record_ticks
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.model import Outcome, Why
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import take_back_note
from salon_vault.consents.use_cases import list_papers
from salon_vault.consents.words import STATION_SLIP
from salon_vault.day.model import DayEntry, new_entry_id
from salon_vault.day.use_cases import put_on_day
from salon_vault.emergency_folder.errors import PaperTaken, UnknownCode
from salon_vault.emergency_folder.model import MOST, NO_REMINDER, Cause, FolderOrder, Reminder
from salon_vault.emergency_folder.proposal import proposal
from salon_vault.emergency_folder.use_cases import (
    give_typed_paper,
    list_folder_reminders,
    look_at_folder,
    print_folder,
    remind_of_folder_after,
    save_folder,
    throw_folder_away,
    view_folder,
    void_blank,
)
from salon_vault.errors import Cancelled, InvalidInput, NoPrinter, NotPermitted
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.paper.blocks import Entries
from salon_vault.paper.code import page_payload
from salon_vault.refusal import RefusedOnCard
from salon_vault.scans.intake.use_cases import file_scans
from salon_vault.scans.tray.use_cases import list_tray
from salon_vault.scans.use_cases import list_scans
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import cut_rights
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from storage.erasures import erase_records
from storage.from_elsewhere import SourceFiles
from tests.conftest import PASSWORD
from tests.salon_vault.papers import pictures, words
from tests.stacks import reader

TWO = FolderOrder((("waxing", 2),), ("en",), 1)
"""Two sets of two forms, and a slip."""


class Patient:
    """Hears of progress, and stops it after a while if told to."""

    def __init__(self, last=None):
        self.heard, self._last = [], last

    def reached(self, done, of):
        self.heard.append((done, of))
        if done == self._last:
            raise Cancelled


@pytest.fixture
def world(world):
    return replace(world, from_elsewhere=FromElsewhere(sources=SourceFiles(), scanner=reader()))


@pytest.fixture
def desk(seat):
    owner = seat(Tier.OWNER)
    owner.run(save_treatment, Treatment(new_treatment_id(), "Half leg", Kind.WAXING))
    return seat(Tier.RECEPTION)


@pytest.fixture
def printed(desk):
    return desk.run(print_folder, TWO, "en", "Counter", Patient())


def latest(desk):
    return desk.run(view_folder).printed[0]


def test_the_folder_is_one_job_with_the_cover_and_the_next_day_on_top(desk, printer, clock):
    monday = clock.now().date() + timedelta(days=2)
    desk.run(put_on_day, DayEntry(new_entry_id(), monday, name="Ola", treatment="Half leg"))
    progress = Patient()
    papers = desk.run(print_folder, TWO, "en", "Counter", progress)
    ((impressions, title, printer_name),) = printer.together
    cover, day, *blanks = [words(each.pdf) for each in impressions]
    assert "When the computer does not work" in cover
    assert "Half leg" in day
    assert "23 Nov 2026" in day
    assert [paper.kind for paper in papers] == [
        *["waxing-health", "waxing-consent"] * 4,
        STATION_SLIP,
    ]
    assert len(blanks) == len(papers) == len({paper.code for paper in papers}) == 9
    assert {paper.client for paper in papers} == {None}
    assert progress.heard[-1] == (8, 9)
    assert (title, printer_name) == (f"Form {papers[0].code[:4]}", "Counter")


def test_a_blank_form_says_the_salon_and_leaves_the_rest_to_the_hand(desk):
    wanted = FolderOrder((("waxing", 0), ("general", 9), ("minor", 1)), ("zh", "pl"), 3)
    sheets = desk.run(look_at_folder, wanted, "pl")
    kinds = [(each.form, each.language) for each in sheets]
    on_top = [("emergency-cover", "pl"), ("day-sheet", "pl")]
    assert kinds == [
        *on_top,
        ("general-health", "zh"),
        ("general-health", "pl"),
        (STATION_SLIP, "pl"),
    ]
    assert {each.code for each in sheets} == {""}, "nothing can be printed from the screen"
    assert {each.treatment for each in sheets} == {""}
    entries = [e for b in sheets[2].blocks if isinstance(b, Entries) for r in b.rows for e in r]
    assert not any(entry.value for entry in entries)
    assert desk.run(view_folder).printed == ()


def test_the_register_tells_how_many_are_left_of_which(desk, printed):
    folder = desk.run(view_folder)
    (job,) = folder.printed
    assert (job.unused, len(job.blanks), job.by) == (9, 9, "Front desk")
    assert job.of_each[("waxing-health", "en")] == (2, 2)
    sets = (("waxing", 2), ("general", 0), ("minor", 0))
    assert folder.wanted == FolderOrder(sets, ("en", "pl"), 1), "which prints the same again"
    ada = desk.run(add_client, "Ada", "en").client.id
    desk.run(give_typed_paper, ada, printed[0].code)
    job = latest(desk)
    assert (job.unused, len(job.blanks)) == (8, 9)
    assert job.of_each[("waxing-health", "en")] == (1, 2)


@pytest.mark.parametrize(
    ("ticked", "out"),
    [
        (("vi",), {"vi": 2, "pl": 2}),
        (("vi", "pl"), {"vi": 2, "pl": 2}),
        (("pl",), {"pl": 2}),
        (("en", "vi"), {"en": 2, "vi": 2, "pl": 4}),
        (("en", "vi", "pl"), {"en": 2, "vi": 2, "pl": 2}),
    ],
)
def test_the_law_has_its_own_language_beside_that_of_a_client(desk, ticked, out):
    wanted = FolderOrder((("waxing", 2),), ticked)
    papers = desk.run(print_folder, wanted, "en", "Counter", Patient())
    consents = [paper.language for paper in papers if paper.kind == "waxing-consent"]
    assert Counter(consents) == out
    folder = desk.run(view_folder)
    assert folder.beside == ("pl",)
    assert wanted.papers(folder.beside) == folder.wanted.papers(folder.beside) == len(papers)
    assert dict(folder.wanted.sets)["waxing"] == 2


def test_what_comes_beside_counts_for_one_job(desk):
    wanted = FolderOrder((("waxing", MOST), ("general", MOST)), ("en", "vi", "ru", "zh"))
    with pytest.raises(InvalidInput):
        desk.run(print_folder, wanted, "en", "Counter", Patient())
    assert desk.run(look_at_folder, wanted, "en"), "a sample is no whole job"


def test_a_first_folder_is_proposed_for_what_the_salon_offers(desk):
    said = proposal()
    wanted = desk.run(view_folder).wanted
    assert wanted.sets == (
        ("waxing", said.copies),
        ("general", said.general),
        ("minor", said.minor),
    )
    assert (wanted.languages, wanted.slips) == (("en",), said.slips)


@pytest.mark.parametrize(
    ("tier", "told"),
    [
        (Tier.OWNER, True),
        (Tier.MANAGER, True),
        (Tier.RECEPTION, False),
        (Tier.SPECIALIST, False),
    ],
)
def test_that_there_never_was_a_folder_is_told_to_who_sees_to_it(seat, tier, told):
    desk = seat(tier)
    assert desk.run(list_folder_reminders) == [], "nobody is there yet who could sign"
    seat(Tier.RECEPTION).run(add_client, "Ada", "en")
    never = [Reminder(Cause.NEVER)] if told else []
    assert seat(tier).run(list_folder_reminders) == never
    seat(Tier.OWNER).run(print_folder, TWO, "en", "Counter", Patient())
    assert seat(tier).run(list_folder_reminders) == []


def test_where_the_salon_does_without_one_nobody_is_reminded_of_anything(seat, desk, clock):
    desk.run(add_client, "Ada", "en")
    owner = seat(Tier.OWNER)
    owner.run(remind_of_folder_after, NO_REMINDER)
    assert owner.run(list_folder_reminders) == []
    owner.run(print_folder, TWO, "en", "Counter", Patient())
    clock.move(days=proposal().after_days)
    owner = seat(Tier.OWNER)
    assert owner.run(list_folder_reminders) == []
    owner.run(remind_of_folder_after, proposal().after_days)
    assert [each.why for each in owner.run(list_folder_reminders)] == [Cause.OLD]


@pytest.mark.parametrize(
    "how",
    [
        str.lower,
        lambda code: "-".join(code[n : n + 4] for n in range(0, 16, 4)),
        lambda code: page_payload(code, 1),
    ],
)
def test_a_paper_is_given_to_a_client_by_its_code(desk, printed, how, entries):
    ada = desk.run(add_client, "Ada", "en").client.id
    paper = desk.run(
        give_typed_paper, ada, how(printed[1].code), Noted(Outcome.SIGNED, box="B 1")
    )
    assert (paper.client, paper.outcome, paper.box) == (ada, Outcome.SIGNED, "B 1")
    assert [each.code for each in desk.run(list_papers, ada)] == [paper.code]
    deed = "emergency_folder.give_typed_paper"
    entry = [each.entry for each in entries() if each.entry.case == deed][-1]
    assert (Verb.CHANGED, Subject.PAPER, paper.code) in {
        (touch.verb, touch.subject, touch.id) for touch in entry.touches
    }
    assert ada in {touch.id for touch in entry.touches if touch.subject is Subject.CLIENT}


def test_what_is_not_signed_yet_is_waited_for(desk, printed):
    ada = desk.run(add_client, "Ada", "en").client.id
    paper = desk.run(give_typed_paper, ada, printed[0].code)
    assert paper.outcome is Outcome.PRINTED


@pytest.mark.parametrize("typed", ["", "7KQM", "0000-0000-0000-0000", "ABCDEFGHJKLMNPQR"])
def test_a_code_that_no_paper_has_is_unknown(desk, printed, typed):
    ada = desk.run(add_client, "Ada", "en").client.id
    with pytest.raises(UnknownCode):
        desk.run(give_typed_paper, ada, typed)


def test_a_paper_of_one_client_is_not_given_to_another(desk, printed):
    ada, ola = (desk.run(add_client, name, "en").client.id for name in ("Ada", "Ola"))
    desk.run(give_typed_paper, ada, printed[0].code)
    with pytest.raises(PaperTaken):
        desk.run(give_typed_paper, ola, printed[0].code)
    assert desk.run(list_papers, ola) == []


def test_a_paper_of_a_closed_card_tells_nobody_whose_it_is(seat, desk, printed):
    ada, ola = (desk.run(add_client, name, "en").client.id for name in ("Ada", "Ola"))
    desk.run(give_typed_paper, ada, printed[0].code)
    owner = seat(Tier.OWNER)
    owner.asking(proof=owner.confirm(PASSWORD), reason="Press").run(
        close_card, ada, frozenset()
    )
    with pytest.raises(RefusedOnCard):
        seat(Tier.RECEPTION).run(give_typed_paper, ola, printed[0].code)


def test_what_was_thrown_away_is_void_in_one_deed_and_may_turn_up_again(desk, printed):
    ada = desk.run(add_client, "Ada", "en").client.id
    desk.run(give_typed_paper, ada, printed[0].code, Noted(Outcome.SIGNED, box=""))
    assert desk.run(throw_folder_away, latest(desk).at) == 8
    assert latest(desk).unused == 0
    (kept,) = desk.run(list_papers, ada)
    assert kept.outcome is Outcome.SIGNED
    again = desk.run(give_typed_paper, ada, printed[1].code)
    assert (again.outcome, again.why) == (Outcome.VOID, Why.THROWN_AWAY)
    signed = desk.run(give_typed_paper, ada, printed[2].code, Noted(Outcome.SIGNED, box=""))
    assert signed.outcome is Outcome.SIGNED


def test_one_spoiled_sheet_is_void_by_its_code_and_the_others_stay(desk, printed, entries):
    spoiled = printed[0]
    void = desk.run(void_blank, spoiled.code.lower(), Why.SPOILED)
    assert (void.outcome, void.why, void.client) == (Outcome.VOID, Why.SPOILED, None)
    assert latest(desk).unused == len(printed) - 1
    asked = desk.asking(reason="it was another one")
    asked.run(take_back_note, void.code, void.version)
    assert latest(desk).unused == len(printed)
    deed = "emergency_folder.void_blank"
    (entry,) = [e.entry for e in entries() if e.entry.case == deed and e.entry.touches]
    touched = {(touch.verb, touch.subject, touch.id) for touch in entry.touches}
    assert (Verb.CHANGED, Subject.PAPER, spoiled.code) in touched


def test_a_sheet_is_not_void_without_a_reason_nor_once_it_is_a_clients(desk, printed):
    for why in (None, Why.NOT_DONE):
        with pytest.raises(InvalidInput):
            desk.run(void_blank, printed[0].code, why)
    with pytest.raises(UnknownCode):
        desk.run(void_blank, "ABCDEFGHJKLMNPQR", Why.SPOILED)
    ada = desk.run(add_client, "Ada", "en").client.id
    desk.run(give_typed_paper, ada, printed[0].code)
    with pytest.raises(PaperTaken):
        desk.run(void_blank, printed[0].code, Why.SPOILED)
    assert latest(desk).unused == len(printed) - 1


def test_an_old_or_used_up_folder_is_to_be_printed_anew(seat, desk, printed, clock):
    today = clock.now().date()
    assert desk.run(list_folder_reminders) == []
    clock.move(days=proposal().after_days)
    desk = seat(Tier.RECEPTION)
    assert desk.run(list_folder_reminders) == [Reminder(Cause.OLD, today)]
    assert seat(Tier.OWNER).run(remind_of_folder_after, 90) == proposal().after_days
    desk = seat(Tier.RECEPTION)
    assert desk.run(list_folder_reminders) == []
    desk.run(throw_folder_away, latest(desk).at)
    assert desk.run(list_folder_reminders) == [Reminder(Cause.USED_UP, today)]


def test_a_form_with_other_words_asks_for_a_new_folder(desk, printed, clock):
    with desk.vault.work() as work:
        work.papers._connection.execute(
            "UPDATE paper SET fingerprint = 'x' WHERE code = ?", (printed[0].code,)
        )
    today = clock.now().date()
    anew = [Reminder(Cause.REWORDED, today, ("waxing-health",))]
    assert desk.run(list_folder_reminders) == anew


@pytest.mark.parametrize("days", [0, 366])
def test_nobody_is_reminded_after_no_or_endless_days(seat, days):
    with pytest.raises(InvalidInput):
        seat(Tier.OWNER).run(remind_of_folder_after, days)


def test_who_does_not_set_the_salon_up_does_not_move_the_reminder(desk):
    with pytest.raises(NotPermitted):
        desk.run(remind_of_folder_after, 90)


def test_a_folder_that_was_stopped_or_met_no_printer_leaves_nothing(desk):
    with pytest.raises(Cancelled):
        desk.run(print_folder, TWO, "en", "Counter", Patient(last=3))
    with pytest.raises(NoPrinter):
        desk.run(print_folder, TWO, "en", "Attic", Patient())
    assert desk.run(view_folder).printed == ()


@pytest.mark.parametrize(
    ("sets", "languages", "slips"),
    [
        ((("waxing", MOST + 1),), ("en",), 0),
        ((("waxing", 0),), ("en",), 0),
        ((("waxing", 1),), (), 0),
        ((("waxing", 1),), ("fr",), 0),
        ((("waxing", -1),), ("en",), 2),
    ],
)
def test_a_folder_of_nothing_or_too_much_is_refused(sets, languages, slips):
    with pytest.raises(InvalidInput):
        FolderOrder(sets, languages, slips)


def test_a_second_blank_of_one_folder_is_read_like_the_first(desk, printed):
    """They came out together, and are signed months apart: the later one may take all back."""
    ada = desk.run(add_client, "Ada Nowak", "en").client.id
    health = [
        paper.code
        for paper in printed
        if (paper.kind, paper.language) == ("waxing-health", "en")
    ]
    for code in health:
        desk.run(give_typed_paper, ada, code, Noted(Outcome.SIGNED, box=""))
    first, second = health
    desk.run(record_ticks, first, {Purpose.HEALTH: Said.YES})
    assert [each.paper.code for each in desk.run(list_unread_papers)] == [second]
    said = desk.run(record_ticks, second, {Purpose.HEALTH: Said.NO})
    assert said.standing(Purpose.HEALTH) is Standing.REFUSED


def test_a_given_paper_goes_with_its_client(desk, printed):
    ada = desk.run(add_client, "Ada", "en").client.id
    desk.run(give_typed_paper, ada, printed[0].code)
    with desk.vault.work() as work:
        erase_records(desk.vault._connection, work.log, ada, work.touches.append)
    assert printed[0].code not in {each.code for each in latest(desk).blanks}
    assert len(latest(desk).blanks) == 8


def test_typing_the_code_files_the_pages_that_were_scanned_before(desk, printed, tmp_path):
    consent = next(paper for paper in printed if paper.kind == "waxing-consent")
    pages = pictures(desk.vault.blobs.read(consent.compartment, consent.blob), 150)
    stack = tmp_path / "scan.png"
    assert pages[0].save(str(stack))
    came = desk.run(file_scans, [stack], clear=False, progress=Patient())
    assert (came.filed, came.waiting) == (0, 1)
    ada = desk.run(add_client, "Ada", "en").client.id
    told = Noted(Outcome.SIGNED, box="")
    desk.run(give_typed_paper, ada, consent.code, told)
    assert desk.run(list_tray).pages == ()
    assert desk.run(list_scans, ada) == {consent.code: (1,)}


@pytest.mark.parametrize(
    ("cut", "told"),
    [("file_pictures", None), ("print_forms", Noted(Outcome.SIGNED, box=""))],
    ids=["files no scans", "notes no outcome"],
)
def test_typing_a_code_is_no_way_round_a_right_that_somebody_lacks(
    seat, desk, salon, printed, cut, told
):
    """Beside the tray, where the same paper is given to a client with its pages."""
    ada = desk.run(add_client, "Ada", "en").client.id
    owner = seat(Tier.OWNER)
    proof = owner.confirm(salon.password)
    owner.asking(proof=proof).run(cut_rights, salon.people[Tier.RECEPTION], frozenset({cut}))
    later = seat(Tier.RECEPTION)
    with pytest.raises(NotPermitted):
        later.run(give_typed_paper, ada, printed[0].code, told)
    with later.vault.work() as work:
        assert work.papers.get(printed[0].code).client is None


def test_a_saved_folder_names_nobody(desk, exports, clock, tmp_path):
    tomorrow = clock.now().date() + timedelta(days=1)
    desk.run(put_on_day, DayEntry(new_entry_id(), tomorrow, name="Ola", treatment="Half leg"))
    path = tmp_path / "emergency-folder.pdf"
    papers = desk.run(save_folder, TWO, "en", path, Patient())
    said = words(exports.saved[path])
    assert "When the computer does not work" in said
    assert "Ola" not in said
    assert {paper.outcome for paper in papers} == {Outcome.SAVED}
    assert latest(desk).unused == len(papers) == 9
