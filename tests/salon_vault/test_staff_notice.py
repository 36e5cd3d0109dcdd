"""What staff are told: from the real settings, signed, in force two weeks later, told again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from salon_vault.audit import Phase, Verb
from salon_vault.clock import day_of
from salon_vault.errors import InvalidInput, NoPrinter, NotFound, NotPermitted, PaperNotReady
from salon_vault.law.pack import load_pack
from salon_vault.law.shape import Period, Unit
from salon_vault.odd_use.model import Thresholds
from salon_vault.odd_use.use_cases import odd_use, set_thresholds
from salon_vault.paper.template import texts
from salon_vault.personnel.use_cases import staff_file
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.staff.model import Employment, Hours, Terms, Tier
from salon_vault.staff.use_cases import set_terms
from salon_vault.staff_notice.force import starts_on
from salon_vault.staff_notice.model import SheetKind, SheetSigning
from salon_vault.staff_notice.use_cases import (
    compose_staff_sheet,
    note_sheet_signed,
    print_staff_sheet,
    staff_notice_state,
)
from salon_vault.words import LANGUAGES
from tests.salon_vault.staff_told import STAFF, fill_in, sign, tell_everybody


@pytest.fixture
def owner(seat):
    return seat(Tier.OWNER)


@pytest.fixture
def ready(owner):
    fill_in(owner)
    return owner


def said(document):
    return "\n".join(text for block in document.blocks for text in texts(block))


def told(desk, who):
    return next(t for t in desk.run(staff_notice_state).people if t.member.id == who)


def test_poland_waits_two_weeks_and_the_day_after_is_the_first():
    pack = load_pack("pl")
    duty = next(duty for duty in pack.duties if duty.id == "staff_notice")
    day = pack.meta.facts_as_of

    assert duty.waiting == Period(2, Unit.WEEK)
    assert starts_on(pack, day) == day + timedelta(days=15)


def test_nothing_prints_before_every_point_of_law_was_checked(owner, salon, printer):
    who = salon.people[Tier.RECEPTION]
    with pytest.raises(PaperNotReady) as refused:
        owner.run(print_staff_sheet, who, SheetKind.NOTICE, "en", "Counter", 1)

    assert {"law.monitoring", "law.staff.bases", "salon.name"} <= set(refused.value.missing)
    assert printer.sent == []
    assert owner.run(staff_notice_state).version is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SheetKind)
def test_papers_are_whole_in_every_language(ready, salon, kind, language):
    paper = ready.run(compose_staff_sheet, salon.people[Tier.RECEPTION], kind, language)

    assert "Front desk" in said(paper)
    assert "{" not in said(paper)
    assert "____" not in said(paper)


def test_notice_states_the_settings_as_they_are(ready, salon):
    who = salon.people[Tier.RECEPTION]
    ready.run(set_thresholds, Thresholds(cards=37, opening=Hours(((540, 1080),) * 6 + (None,))))

    text = said(ready.run(compose_staff_sheet, who, SheetKind.NOTICE, "en"))

    assert "from 37 in a day" in text
    assert "Mon–Sat 9:00–18:00" in text
    assert "manager, owner" in text
    assert "reception" not in text.partition("The log is read by")[2].partition("\n")[0]


@pytest.mark.parametrize("footing", Employment)
def test_each_footing_has_a_sentence_of_its_own(ready, salon, footing):
    who = salon.people[Tier.RECEPTION]
    ready.run(set_terms, who, Terms(footing))

    own = getattr(load_pack("pl").staff_notice, footing.value)["en"]
    others = {load_pack("pl").staff_notice.employee["en"],
              load_pack("pl").staff_notice.trainee["en"]} - {own}  # fmt: skip
    text = said(ready.run(compose_staff_sheet, who, SheetKind.NOTICE, "en"))
    assert own in text
    assert not [other for other in others if other in text]


def test_printed_sheet_is_registered_and_counts_once_signed(ready, salon, clock, printer):
    who = salon.people[Tier.RECEPTION]
    sheet = ready.run(print_staff_sheet, who, SheetKind.NOTICE, "pl", "Counter", 2)

    assert [(title, copies) for _pdf, title, _where, copies in printer.sent] == [("Sheet", 2)]
    before = told(ready, who)
    assert (before.notice, before.starts) == (SheetSigning.PRINTED, None)
    (waiting,) = before.waiting
    assert (waiting.id, waiting.language, waiting.version) == (sheet, "pl", 1)

    ready.run(note_sheet_signed, sheet, day_of(clock.now()))
    after = told(ready, who)
    assert (after.notice, after.waiting) == (SheetSigning.SIGNED, ())
    assert after.starts == day_of(clock.now()) + timedelta(days=15)
    (filed,) = ready.run(staff_file, who)[0]
    assert filed.item == "staff_notice"


def test_printed_bytes_are_kept_for_the_owner_alone(ready, salon, look, printer):
    ready.run(
        print_staff_sheet,
        salon.people[Tier.RECEPTION],
        SheetKind.AUTHORISATION,
        "en",
        "Counter",
        1,
    )

    rows = look("SELECT b.compartment FROM staff_sheet AS s JOIN blob AS b ON b.id = s.blob")
    assert rows == [("owner",)]


def test_paper_that_never_came_out_is_not_registered(ready, salon):
    who = salon.people[Tier.RECEPTION]
    with pytest.raises(NoPrinter):
        ready.run(print_staff_sheet, who, SheetKind.NOTICE, "en", "Back room", 1)

    assert told(ready, who).notice is SheetSigning.MISSING


def test_paper_that_came_out_and_could_not_be_kept_is_in_the_log(ready, salon, entries):
    (salon.folder / "blobs").write_bytes(b"in the way")
    who = salon.people[Tier.RECEPTION]
    with pytest.raises(FileExistsError):
        ready.run(print_staff_sheet, who, SheetKind.NOTICE, "en", "Counter", 1)

    assert told(ready, who).notice is SheetSigning.MISSING
    failed = [line.entry for line in entries() if line.entry.phase is Phase.FAILED]
    assert Verb.PRINTED in [touch.verb for touch in failed[-1].touches]


@pytest.mark.parametrize("days", [-1, 1])
def test_day_of_signing_lies_between_printing_and_today(ready, salon, clock, days):
    who = salon.people[Tier.RECEPTION]
    sheet = ready.run(print_staff_sheet, who, SheetKind.NOTICE, "en", "Counter", 1)

    with pytest.raises(InvalidInput):
        ready.run(note_sheet_signed, sheet, day_of(clock.now()) + timedelta(days=days))


def test_same_settings_are_the_same_version(ready, salon, clock):
    for tier in STAFF:
        sign(ready, clock, salon.people[tier])

    state = ready.run(staff_notice_state)
    assert state.version.number == 1
    assert not state.changed
    assert {person.notice for person in state.people} == {SheetSigning.SIGNED}


def test_another_threshold_is_another_version_and_a_new_wait(ready, salon, clock):
    who = salon.people[Tier.RECEPTION]
    sign(ready, clock, who)
    clock.move(days=20)
    ready.run(set_thresholds, Thresholds(cards=5))

    state = ready.run(staff_notice_state)
    assert state.changed
    assert (told(ready, who).notice, told(ready, who).starts) == (SheetSigning.CHANGED, None)

    sign(ready, clock, who)
    assert ready.run(staff_notice_state).version.number == 2
    assert told(ready, who).starts == day_of(clock.now()) + timedelta(days=15)


def test_another_phone_number_is_another_version_and_no_new_wait(ready, salon, clock):
    who = salon.people[Tier.RECEPTION]
    sign(ready, clock, who)
    starts = told(ready, who).starts
    ready.run(save_salon, replace(ready.run(view_salon), phone="+48 22 555 09 99"))

    assert told(ready, who).notice is SheetSigning.CHANGED
    assert told(ready, who).starts == starts


def test_other_hours_have_to_be_told_to_that_person_alone(ready, salon, clock):
    for tier in STAFF:
        sign(ready, clock, salon.people[tier])
    who = salon.people[Tier.RECEPTION]
    ready.run(set_terms, who, Terms(hours=Hours(((480, 960),) * 5 + (None, None))))

    assert told(ready, who).notice is SheetSigning.CHANGED
    assert told(ready, salon.people[Tier.MANAGER]).notice is SheetSigning.SIGNED


def test_authorisation_is_signed_anew_after_a_change_of_footing(ready, salon, clock):
    who = salon.people[Tier.RECEPTION]
    sign(ready, clock, who, SheetKind.AUTHORISATION)
    assert told(ready, who).authorisation is SheetSigning.SIGNED

    ready.run(set_terms, who, Terms(Employment.TRAINEE))

    assert told(ready, who).authorisation is SheetSigning.CHANGED


def test_owner_is_told_nothing(ready, salon):
    with pytest.raises(NotFound):
        ready.run(compose_staff_sheet, salon.people[Tier.OWNER], SheetKind.NOTICE, "en")


def test_staff_cannot_note_signatures(owner, seat, clock, salon):
    fill_in(owner)
    sheet = owner.run(
        print_staff_sheet, salon.people[Tier.RECEPTION], SheetKind.NOTICE, "en", "Counter", 1
    )

    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).run(note_sheet_signed, sheet, day_of(clock.now()))


def test_force_begins_for_each_login_on_its_day(owner, clock, salon):
    tell_everybody(owner, clock, salon)
    clock.move(days=14)
    assert owner.run(odd_use).watched.since == {}

    clock.move(days=1)
    watched = owner.run(odd_use).watched
    assert set(watched.since) == set(salon.people.values())
    assert watched.all_since == day_of(clock.now())


def test_one_person_untold_leaves_only_the_others_in_force(owner, clock, salon):
    fill_in(owner)
    sign(owner, clock, salon.people[Tier.RECEPTION])
    clock.move(days=15)

    watched = owner.run(odd_use).watched
    assert set(watched.since) == {salon.people[Tier.RECEPTION]}
    assert watched.all_since is None
