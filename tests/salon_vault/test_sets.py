"""The papers before a visit: which belong to it, and those of a whole day as one job."""

from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from salon_vault.adapted_forms.use_cases import publish_wording
from salon_vault.audit import Phase, Subject, Verb
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.consents.errors import FormStopped
from salon_vault.consents.model import Outcome, new_paper_code
from salon_vault.consents.registering import MOST_TOGETHER
from salon_vault.consents.sets.model import Belonging, DayOrder, LeftOut, Need
from salon_vault.consents.sets.on_file import AHEAD
from salon_vault.consents.sets.use_cases import (
    compose_set,
    look_over_day_sets,
    print_day_sets,
    propose_set,
    save_day_sets,
)
from salon_vault.consents.templates import shipped_source
from salon_vault.consents.use_cases import list_papers, print_papers
from salon_vault.day.model import Coming, DayEntry, new_entry_id
from salon_vault.day.use_cases import mark_coming, put_on_day
from salon_vault.errors import Cancelled, InvalidInput, NoPrinter
from salon_vault.patch_rules.use_cases import save_rule
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from tests.conftest import NOON
from tests.salon_vault.patch_cases import rule
from tests.salon_vault.telling import PAPER

TODAY = date(2026, 11, 21)
TOMORROW = date(2026, 11, 22)
COLOUR = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR)
FACIAL = Treatment(new_treatment_id(), "Peel", Kind.FACIAL)
HEALTH, CONSENT = "hair-colour-health", "hair-colour-consent"


@dataclass
class Watching:
    """Hears how far it is, and stops it at a number if it is told to."""

    stop_at: int = -1
    heard: list[tuple[int, int]] = field(default_factory=list)

    def reached(self, done, of):
        self.heard.append((done, of))
        if done == self.stop_at:
            raise Cancelled


@pytest.fixture
def desk(seat):
    owner = seat(Tier.OWNER)
    for treatment in (COLOUR, FACIAL):
        owner.run(save_treatment, treatment)
    return seat(Tier.RECEPTION)


@pytest.fixture
def ada(desk):
    return card(desk, "Ada Nowak", "pl")


def card(desk, name, language, birthday=date(1988, 5, 12)):
    client = desk.run(add_client, name, language).client.id
    desk.run(save_contact, client, Contact(phone="+48 600 000 123", birthday=birthday))
    return client


def put(desk, client=None, at=time(10, 30), treatment="Root colour", day=TOMORROW, **more):
    entry = DayEntry(new_entry_id(), day, at, client=client, treatment=treatment, **more)
    return desk.run(put_on_day, entry)


def on_file(desk, client, form, outcome, **more):
    given = {"client": client, "kind": form, "outcome": outcome, "outcome_on": None}
    given |= {"code": new_paper_code(), "made_at": NOON, "treatment": "Root colour"}
    with desk.vault.work() as work:
        return work.papers.add(replace(PAPER, **(given | more)))


def ticked(of):
    return [each.form for each in of.papers if each.ticked]


def needs(of):
    return {each.form: each.need for each in of.papers}


def whole_day(desk):
    """What the screen would ask for at first."""
    found = desk.run(look_over_day_sets, TOMORROW)
    return DayOrder(
        TOMORROW,
        {
            each.entry: tuple(ticked(each.set))
            for each in found.coming
            if each.set is not None and each.left_out is None
        },
    )


# --- which papers belong to a visit --------------------------------------------------------


def test_a_first_treatment_wants_health_sheet_and_consent(desk, ada):
    of = desk.run(propose_set, ada, "root colour")
    assert ticked(of) == [HEALTH, CONSENT]
    assert needs(of)["hair-colour-aftercare"] is Need.IF_WANTED
    assert of.stops == ()


def test_who_comes_back_with_a_signed_health_sheet_says_what_has_changed(desk, ada):
    on_file(desk, ada, HEALTH, Outcome.SIGNED, outcome_on=TODAY - timedelta(days=90))
    of = desk.run(propose_set, ada, "Root colour")
    assert ticked(of) == ["changed", CONSENT]
    assert of.papers[0].why is Belonging.COMES_BACK


def test_for_another_kind_of_treatment_the_health_sheet_is_a_first_one_again(desk, ada):
    on_file(desk, ada, HEALTH, Outcome.SIGNED, outcome_on=TODAY - timedelta(days=90))
    of = desk.run(propose_set, ada, "Root colour + Peel")
    assert ticked(of) == ["facial-health", "changed", CONSENT, "facial-consent"]


@pytest.mark.parametrize("outcome", [Outcome.SIGNED, Outcome.REFUSED])
def test_a_consent_that_is_settled_is_there_and_not_ticked(desk, ada, outcome):
    on_file(desk, ada, CONSENT, outcome)
    assert needs(desk.run(propose_set, ada, "Root colour"))[CONSENT] is Need.ON_FILE


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.NOT_NEEDED])
def test_a_consent_that_was_refused_or_not_needed_is_asked_for_on_another_day(
    desk, ada, outcome
):
    on_file(desk, ada, CONSENT, outcome, outcome_on=TODAY)
    assert CONSENT not in ticked(desk.run(propose_set, ada, "Root colour", TODAY))
    for days in (1, 300):
        again = desk.run(propose_set, ada, "Root colour", TODAY + timedelta(days=days))
        assert CONSENT in ticked(again)


def test_a_paper_of_these_days_that_is_out_is_not_printed_twice(desk, ada):
    kept = on_file(desk, ada, CONSENT, Outcome.PRINTED, treatment="ROOT COLOUR")
    of = desk.run(propose_set, ada, "Root colour", TOMORROW)
    assert next(each.printed for each in of.papers if each.form == CONSENT) == kept.code
    assert ticked(of) == [HEALTH]


@pytest.mark.parametrize(
    "other",
    [
        {"outcome": Outcome.VOID},
        {"outcome": Outcome.NOT_NEEDED},
        {"treatment": "Gloss"},
        {"made_at": NOON - AHEAD},
    ],
)
def test_a_void_or_old_one_and_one_for_something_else_do_not_count(desk, ada, other):
    on_file(desk, ada, CONSENT, **({"outcome": Outcome.PRINTED} | other))
    assert CONSENT in ticked(desk.run(propose_set, ada, "Root colour", TOMORROW))


def test_what_was_said_on_the_day_itself_is_not_asked_again(desk, ada):
    on_file(desk, ada, HEALTH, Outcome.SIGNED, outcome_on=TODAY)
    assert needs(desk.run(propose_set, ada, "Root colour"))["changed"] is Need.ON_FILE
    assert "changed" in ticked(desk.run(propose_set, ada, "Root colour", TOMORROW))


def test_a_minor_has_a_form_and_of_an_unknown_age_it_is_offered(desk):
    young = card(desk, "Iga Mała", "pl", birthday=date(2012, 3, 1))
    unknown = card(desk, "Ola Nowa", "pl", birthday=None)
    assert "minor" in ticked(desk.run(propose_set, young, "Root colour"))
    assert needs(desk.run(propose_set, unknown, "Root colour"))["minor"] is Need.IF_WANTED


@pytest.mark.parametrize("outcome", [Outcome.SIGNED, Outcome.REFUSED])
def test_the_form_of_a_minor_is_for_one_day(desk, outcome):
    young = card(desk, "Iga Mała", "pl", birthday=date(2012, 3, 1))
    on_file(desk, young, "minor", outcome, outcome_on=TODAY)
    assert "minor" not in ticked(desk.run(propose_set, young, "Root colour", TODAY))
    assert "minor" in ticked(desk.run(propose_set, young, "Root colour", TOMORROW))


def test_photos_are_asked_about_once_where_the_salon_keeps_any(seat, ada):
    owner = seat(Tier.OWNER)
    assert "photo-marketing" not in needs(owner.run(propose_set, ada, "Cut"))
    salon = owner.run(view_salon)
    owner.run(save_salon, replace(salon, name="Magnolia", keeps_photos=True))
    assert ticked(owner.run(propose_set, ada, "Cut")) == ["photo-marketing"]
    on_file(owner, ada, "photo-marketing", Outcome.SIGNED)
    assert ticked(owner.run(propose_set, ada, "Cut")) == []


def test_a_salons_law_wants_its_own_language_beside_the_clients(desk):
    guest = card(desk, "Wei Li", "zh")
    forms = [HEALTH, CONSENT, "hair-colour-aftercare"]
    papers = desk.run(compose_set, guest, "Root colour", forms, "zh")
    assert [(each.form, each.language) for each in papers] == [
        *((form, "zh") for form in forms),
        *((form, "pl") for form in forms[:2]),
    ]
    assert len({each.code for each in papers}) == 5


# --- a whole day ---------------------------------------------------------------------------


def test_a_day_goes_out_as_one_job_under_one_entry(desk, ada, printer, entries):
    bea = card(desk, "Bea Lis", "pl")
    put(desk, ada)
    put(desk, bea, time(12, 0), "Peel")
    watching = Watching()
    papers = desk.run(print_day_sets, whole_day(desk), "Counter", 1, watching)
    ((impressions, title, _),) = printer.together
    assert [paper.client for paper in papers] == [ada, ada, bea, bea]
    assert [paper.kind for paper in papers][:2] == [HEALTH, CONSENT]
    assert (len(impressions), title) == (4, f"Form {papers[0].code[:4]}")
    assert watching.heard[-1] == (4, 4)
    done = [e.entry for e in entries() if e.entry.case == "consents.print_day_sets"][-1]
    printed = [
        t.id for t in done.touches if (t.verb, t.subject) == (Verb.PRINTED, Subject.PAPER)
    ]
    assert (done.phase, printed) == (Phase.DONE, [paper.code for paper in papers])


@pytest.mark.parametrize("stop_at", [0, 2])
def test_cancelling_before_it_goes_out_leaves_nothing_behind(desk, ada, printer, look, stop_at):
    put(desk, ada)
    with pytest.raises(Cancelled):
        desk.run(print_day_sets, whole_day(desk), "Counter", 1, Watching(stop_at))
    assert printer.together == []
    assert desk.run(list_papers, ada) == []
    assert look("SELECT count(*) FROM blob") == [(0,)]


def test_a_printer_that_takes_nothing_leaves_nothing_registered(desk, ada):
    put(desk, ada)
    with pytest.raises(NoPrinter):
        desk.run(print_day_sets, whole_day(desk), "Attic", 1, Watching())
    assert desk.run(list_papers, ada) == []
    assert desk.run(look_over_day_sets, TOMORROW).coming[0].left_out is None


def test_what_was_printed_for_the_day_is_not_printed_twice(desk, ada, printer):
    put(desk, ada)
    wanted = whole_day(desk)
    desk.run(print_day_sets, wanted, "Counter", 1, Watching())
    assert desk.run(look_over_day_sets, TOMORROW).coming[0].left_out is LeftOut.PRINTED
    with pytest.raises(InvalidInput):
        desk.run(print_day_sets, wanted, "Counter", 1, Watching())
    assert len(printer.together) == 1


def test_who_comes_twice_on_a_day_fills_in_the_health_sheet_once(seat, desk, ada):
    gloss = Treatment(new_treatment_id(), "Gloss", Kind.HAIR_COLOUR)
    seat(Tier.OWNER).run(save_treatment, gloss)
    desk = seat(Tier.RECEPTION)
    early, late = put(desk, ada), put(desk, ada, time(15, 0), "Gloss")
    wanted = whole_day(desk)
    assert wanted.forms == {early.id: (HEALTH, CONSENT), late.id: (CONSENT,)}
    both = replace(wanted, forms=dict.fromkeys(wanted.forms, (HEALTH, CONSENT)))
    papers = desk.run(print_day_sets, both, "Counter", 1, Watching())
    assert [(paper.kind, paper.treatment) for paper in papers] == [
        (HEALTH, "Root colour"),
        (CONSENT, "Root colour"),
        (CONSENT, "Gloss"),
    ]
    found = desk.run(look_over_day_sets, TOMORROW)
    assert {each.left_out for each in found.coming} == {LeftOut.PRINTED}


def test_each_entry_without_papers_says_why(desk, ada, seat):
    cut = put(desk, ada, time(9, 0), "Cut")
    guest, nameless = put(desk, at=time(10, 0)), put(desk, at=time(11, 0), name="Wiktor Lis")
    came = put(desk, ada, time(8, 0))
    desk.run(mark_coming, came.id, Coming.CAME)
    found = desk.run(look_over_day_sets, TOMORROW)
    assert [(each.entry, each.left_out) for each in found.coming] == [
        (cut.id, LeftOut.NOTHING_DUE),
        (guest.id, LeftOut.GUEST),
        (nameless.id, LeftOut.NO_CARD),
    ]


def test_whose_language_the_salons_own_words_lack_is_left_out_and_the_others_print(
    seat, desk, ada, printer
):
    put(desk, card(desk, "Wei Li", "zh"), time(9, 0))
    put(desk, ada)
    words = {each: shipped_source(CONSENT, 1, each) for each in ("pl", "en")}
    seat(Tier.OWNER).run(publish_wording, CONSENT, words, 0)
    desk = seat(Tier.RECEPTION)
    found = desk.run(look_over_day_sets, TOMORROW).coming
    assert [each.left_out for each in found] == [LeftOut.NO_WORDING, None]
    desk.run(print_day_sets, whole_day(desk), "Counter", 1, Watching())
    assert len(printer.together[0][0]) == 2


def test_a_stopped_entry_is_left_out_and_is_refused_in_the_rules(seat, desk, ada):
    put(desk, ada)
    wanted = whole_day(desk)
    seat(Tier.OWNER).run(save_rule, rule())
    desk = seat(Tier.RECEPTION)
    (stopped,) = desk.run(look_over_day_sets, TOMORROW).coming
    assert stopped.left_out is LeftOut.STOPPED
    assert stopped.set is not None
    assert stopped.set.stops
    with pytest.raises(FormStopped):
        desk.run(print_day_sets, wanted, "Counter", 1, Watching())
    with pytest.raises(FormStopped):
        desk.run(compose_set, ada, "Root colour", [CONSENT], "pl", TOMORROW)
    assert desk.run(list_papers, ada) == []


def test_without_the_test_its_record_is_proposed_and_prints_all_the_same(seat, desk, ada):
    seat(Tier.OWNER).run(save_rule, rule())
    desk = seat(Tier.RECEPTION)
    of = desk.run(propose_set, ada, "Root colour")
    assert "patch-test" in ticked(of)
    papers = desk.run(compose_set, ada, "Root colour", ["patch-test"], "pl")
    assert len(desk.run(print_papers, ada, papers, "Counter", 1)) == 1


def test_a_day_without_a_printer_is_one_file(seat, desk, ada, exports):
    put(desk, ada)
    wanted = whole_day(desk)
    manager = seat(Tier.MANAGER)
    saved = manager.run(save_day_sets, wanted, Path("day.pdf"), Watching())
    assert [paper.outcome for paper in saved] == [Outcome.SAVED] * 2
    assert exports.saved[Path("day.pdf")].count(b"/Type /Page\n") == 3


def test_more_copies_than_a_job_holds_are_refused_before_anything_is_kept(desk, ada, look):
    put(desk, ada)
    with pytest.raises(InvalidInput):
        desk.run(print_day_sets, whole_day(desk), "Counter", MOST_TOGETHER, Watching())
    assert look("SELECT count(*) FROM paper") == [(0,)]
