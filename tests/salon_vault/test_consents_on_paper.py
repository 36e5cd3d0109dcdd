"""Ticks on signed papers: entered by whoever reads them, question by question."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

import resources
from salon_vault.adapted_forms.marks import asking_parts, letters_of, words_of
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.clock import day_of
from salon_vault.consent_register.asked import asked_on
from salon_vault.consent_register.errors import GuardianMissing, NotSigned
from salon_vault.consent_register.listing.model import Extract
from salon_vault.consent_register.model import How, Said, Standing
from salon_vault.consent_register.on_paper.reading import unread_of
from salon_vault.consent_register.on_paper.use_cases import (
    list_unread_papers,
    record_ticks,
)
from salon_vault.consent_register.purposes import NEWS, PHOTOS, Purpose
from salon_vault.consent_register.shipped_asks import (
    asked_by,
    asking_forms,
    asks,
    marked_source,
    marked_template,
    read_asks,
)
from salon_vault.consent_register.use_cases import record_consents, view_consents
from salon_vault.consent_register.withdrawing.use_cases import withdraw
from salon_vault.consents.library import Role, library
from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome, take_back_note
from salon_vault.consents.use_cases import compose_form_set, list_papers, print_papers
from salon_vault.errors import InvalidInput, TemplateFault
from salon_vault.paper.template import template_from
from salon_vault.staff.model import Tier
from salon_vault.words import LANGUAGES
from tests.salon_vault.telling import PAPER

OF_PHOTOS = {*PHOTOS, *NEWS}
TOML = (resources.path("forms/purposes.toml")).read_text("utf-8")


VERSIONS = sorted({(each.form, each.version) for each in asks()})


@pytest.mark.parametrize(("form", "version"), VERSIONS)
def test_every_row_that_asks_has_boxes_for_yes_and_no_and_words_of_its_own(form, version):
    for language in LANGUAGES:
        template = marked_template(form, version, language)
        rows = list(asking_parts(template))
        assert {row.asks for row in rows} == set(asked_by(form, version).values())
        assert all(len(row.block.answers) == 2 for row in rows), language
        said = [letters_of(part) for part in template.parts]
        assert all(said.count(letters_of(row)) == 1 for row in rows), language


@pytest.mark.parametrize(("form", "version"), VERSIONS)
def test_the_marks_of_a_shipped_form_read_back_as_they_were_put_in(form, version):
    for language in LANGUAGES:
        file = f"{form}/{version}/{language}.md"
        read = template_from(marked_source(form, version, language), file)
        assert read.parts == marked_template(form, version, language).parts


def test_every_sheet_that_asks_for_consent_to_data_is_listed():
    """The sentence stands in English; other languages have it in the same row."""
    for form in library().forms.values():
        template = marked_template(form.id, form.version, "en")
        written = [part for part in template.parts if "explicitly consent" in words_of(part)]
        health = [part for part in template.parts if part.asks == Purpose.HEALTH]
        assert health == written, form.id
        assert bool(written) is (form.role is Role.HEALTH)
    photos = {each.purpose for each in asks() if each.form == "photo-marketing"}
    assert photos == OF_PHOTOS
    assert {each.partition("/")[0] for each in asking_forms()} <= library().forms.keys()


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (TOML.replace('"general-health"', '"no-such-form"'), "no form"),
        (TOML + '[[ask]]\nform = "waxing-health"\npurpose = "record"\nrow = 17\n', "twice"),
        (TOML.replace('"sms"', '"pigeon"'), "not one of"),
    ],
)
def test_a_list_that_breaks_a_rule_is_refused(written, problem):
    with pytest.raises(TemplateFault, match=problem):
        read_asks(written)


# --- entering them ---------------------------------------------------------------------------


@pytest.fixture
def client(seat):
    return seat(Tier.RECEPTION).run(add_client, "Wanda Klimek", "pl").client.id


@pytest.fixture
def printed(seat):
    """Print a set for a client, and return its last paper."""

    def printed(client, form_set):
        desk = seat(Tier.RECEPTION)
        documents = desk.run(compose_form_set, client, form_set, "pl", "")
        return desk.run(print_papers, client, documents, "Counter", 1)[-1]

    return printed


@pytest.fixture
def signed(seat, printed):
    """The same, come back signed."""

    def signed(client, form_set):
        paper = printed(client, form_set)
        told = Noted(Outcome.SIGNED)
        return seat(Tier.RECEPTION).run(note_outcome, paper.code, paper.version, told)

    return signed


def test_ticks_count_from_the_day_of_signing_with_the_paper_as_proof(
    seat, client, signed, clock
):
    paper = signed(client, "photos")
    clock.move(days=3)
    desk = seat(Tier.RECEPTION)
    until = clock.now().date() + timedelta(days=300)
    ticks = dict.fromkeys(OF_PHOTOS, Said.NO) | {
        Purpose.RECORD: Said.YES,
        Purpose.SOCIAL: Said.BLANK,
    }
    found = desk.run(record_ticks, paper.code, ticks, until=until)
    assert found.agreed == (Purpose.RECORD,)
    assert found.standing(Purpose.SOCIAL) is Standing.NOT_ASKED
    answer = found.latest(Purpose.RECORD)
    assert (answer.on, answer.until) == (paper.outcome_on, until)
    assert (answer.how, answer.paper) == (How.PAPER, paper.code)
    assert answer.wording.form == "photo-marketing"
    assert answer.wording.fingerprint == paper.fingerprint != ""


def test_papers_wait_until_somebody_has_read_them(seat, client, signed):
    paper = signed(client, "general")
    desk = seat(Tier.SPECIALIST)
    (waiting,) = desk.run(list_unread_papers)
    assert (waiting.paper.code, waiting.name) == (paper.code, "Wanda Klimek")
    before = desk.run(view_consents, client)
    assert unread_of(desk.run(list_papers, client), before) == [waiting.paper]
    after = desk.run(record_ticks, paper.code, {Purpose.HEALTH: Said.BLANK})
    assert desk.run(list_unread_papers) == []
    assert unread_of(desk.run(list_papers, client), after) == []


SMS = dict.fromkeys(OF_PHOTOS, Said.NO) | {Purpose.SMS: Said.YES}


@pytest.fixture
def agreed_before(seat, client, clock):
    """Let the client agree to news by text message the day before."""
    seat(Tier.RECEPTION).run(record_consents, client, {Purpose.SMS: True})
    clock.move(days=1)


@pytest.mark.parametrize("days", [0, 2], ids=["on one day", "days apart"])
@pytest.mark.usefixtures("agreed_before")
def test_a_paper_noted_late_brings_no_withdrawn_consent_back(
    seat, client, printed, clock, days
):
    paper = printed(client, "photos")
    clock.move(days=days)
    desk = seat(Tier.RECEPTION)
    desk.run(withdraw, client, (Purpose.SMS,))
    clock.move(days=days)
    desk = seat(Tier.RECEPTION)
    desk.run(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))
    on = day_of(paper.made_at)
    found = desk.run(record_ticks, paper.code, SMS, on=on)
    assert found.standing(Purpose.SMS) is Standing.WITHDRAWN
    assert found.read_from(paper.code, Purpose.SMS).said is Said.OVERTAKEN
    with desk.vault.work() as work:
        today = clock.now().date()
        (line,) = work.consents.over_all(Extract(Purpose.SMS), today).lines
    assert line.standing is Standing.WITHDRAWN
    assert desk.run(list_unread_papers) == []
    assert desk.run(record_ticks, paper.code, SMS, on=on).answers == found.answers
    no = desk.run(record_ticks, paper.code, SMS | {Purpose.SMS: Said.NO}, on=on)
    again = desk.run(record_ticks, paper.code, SMS, on=on)
    assert no.allows(Purpose.SMS) is again.allows(Purpose.SMS) is False


@pytest.mark.usefixtures("agreed_before")
def test_a_paper_signed_after_a_withdrawal_counts_by_the_day_written_on_it(
    seat, client, printed, clock
):
    paper = printed(client, "photos")
    seat(Tier.RECEPTION).run(withdraw, client, (Purpose.SMS,))
    clock.move(days=2)
    desk = seat(Tier.RECEPTION)
    desk.run(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))
    printed_on = day_of(paper.made_at)
    assert not desk.run(record_ticks, paper.code, SMS, on=printed_on).allows(Purpose.SMS)
    on = clock.now().date() - timedelta(days=1)
    found = desk.run(record_ticks, paper.code, SMS, on=on)
    assert found.allows(Purpose.SMS)
    assert found.latest(Purpose.SMS).on == on
    desk.run(withdraw, client, (Purpose.SMS,))
    late = desk.run(record_ticks, paper.code, SMS, on=on)
    assert late.standing(Purpose.SMS) is Standing.WITHDRAWN


@pytest.mark.parametrize("days", [-1, 1])
def test_no_paper_is_signed_before_it_was_printed_or_tomorrow(
    seat, client, signed, clock, days
):
    paper = signed(client, "photos")
    on: date = clock.now().date() + timedelta(days=days)
    desk = seat(Tier.RECEPTION)
    with pytest.raises(InvalidInput):
        desk.run(record_ticks, paper.code, SMS, on=on)
    assert desk.run(view_consents, client).answers == ()


def test_of_one_form_signed_in_two_languages_each_is_read_and_a_no_on_either_counts(
    seat, client
):
    desk = seat(Tier.RECEPTION)
    documents = desk.run(compose_form_set, client, "general", "ru", "")
    papers = desk.run(print_papers, client, documents, "Counter", 1)
    own, salons = (each for each in papers if each.kind in asking_forms())
    for paper in (own, salons):
        version = next(e.version for e in desk.run(list_papers, client) if e.code == paper.code)
        desk.run(note_outcome, paper.code, version, Noted(Outcome.SIGNED))
    said = desk.run(record_ticks, own.code, {Purpose.HEALTH: Said.YES})
    assert [each.paper.code for each in desk.run(list_unread_papers)] == [salons.code]
    (unread,) = unread_of(desk.run(list_papers, client), said)
    said = desk.run(record_ticks, unread.code, {Purpose.HEALTH: Said.NO})
    assert said.standing(Purpose.HEALTH) is Standing.REFUSED
    assert desk.run(list_unread_papers) == []
    assert unread_of(desk.run(list_papers, client), said) == []


def test_only_a_signed_paper_counts_and_only_with_all_it_asks(seat, client, printed, signed):
    waiting = printed(client, "general").code
    with pytest.raises(NotSigned):
        seat(Tier.RECEPTION).run(record_ticks, waiting, {Purpose.HEALTH: Said.YES})
    paper = signed(client, "photos")
    desk = seat(Tier.RECEPTION)
    with pytest.raises(InvalidInput):
        desk.run(record_ticks, paper.code, {Purpose.RECORD: Said.YES})
    with pytest.raises(InvalidInput):
        desk.run(record_ticks, paper.code, dict.fromkeys(OF_PHOTOS, Said.WITHDRAWN))
    assert desk.run(view_consents, client).answers == ()


def test_what_was_read_wrongly_counts_no_more(seat, client, signed):
    paper = signed(client, "general")
    desk = seat(Tier.RECEPTION)
    desk.run(record_ticks, paper.code, {Purpose.HEALTH: Said.YES})
    found = desk.run(record_ticks, paper.code, {Purpose.HEALTH: Said.BLANK})
    assert found.standing(Purpose.HEALTH) is Standing.NOT_ASKED
    assert [each.said for each in found.answers] == [Said.YES, Said.MISTAKEN, Said.BLANK]
    again = desk.run(record_ticks, paper.code, {Purpose.HEALTH: Said.BLANK})
    assert len(again.answers) == 3, "the same is no news"


def test_ticks_of_a_paper_that_is_not_signed_after_all_count_no_more(seat, client, signed):
    paper = signed(client, "general")
    desk = seat(Tier.RECEPTION)
    assert desk.run(record_ticks, paper.code, {Purpose.HEALTH: Said.YES}).agreed
    version = desk.run(list_papers, client)[0].version
    desk.asking(reason="another client's").run(take_back_note, paper.code, version)
    found = desk.run(view_consents, client)
    assert found.standing(Purpose.HEALTH) is Standing.NOT_ASKED
    assert [each.said for each in found.answers] == [Said.YES, Said.MISTAKEN]


def test_a_minors_paper_needs_to_be_told_which_guardian_signed(seat, client, signed, clock):
    desk = seat(Tier.RECEPTION)
    desk.run(save_contact, client, Contact(birthday=clock.now().date() - timedelta(5000)))
    paper = signed(client, "general")
    with pytest.raises(GuardianMissing):
        seat(Tier.RECEPTION).run(record_ticks, paper.code, {Purpose.HEALTH: Said.YES})


def test_a_shipped_paper_asks_for_what_its_own_version_asks(seat):
    paper = replace(PAPER, kind="hair-colour-health")
    with seat(Tier.RECEPTION).vault.work() as work:
        assert asked_on(work, PAPER).rows == ()
        for version, purposes in ((1, {"health", "record"}), (2, {"health"})):
            asked = asked_on(work, replace(paper, template_version=version))
            assert {row.purpose for row in asked.rows} == purposes, version


@pytest.mark.parametrize(
    ("kind", "purposes"),
    [
        ("photo-marketing/photo_record", {Purpose.RECORD}),
        ("photo-marketing/marketing", set(NEWS)),
        ("waxing-health/health", {Purpose.HEALTH}),
        ("waxing-health/answers", set()),
        ("waxing-consent", set()),
    ],
)
def test_a_sheet_that_the_law_wants_by_itself_asks_for_what_stands_on_it(seat, kind, purposes):
    with seat(Tier.RECEPTION).vault.work() as work:
        asked = asked_on(work, replace(PAPER, kind=kind))
    assert {row.purpose for row in asked.rows} == purposes
    assert (kind in asking_forms()) is bool(purposes)
