"""Where papers are signed: one needed place a form, and nothing printed there but its line."""

from dataclasses import replace
from datetime import date

import pytest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.consents.library import Role, form_of, library
from salon_vault.consents.use_cases import compose_form_set, list_papers, print_papers
from salon_vault.paper.pdf import render
from salon_vault.paper.signing import signed_fields
from salon_vault.staff.model import Tier
from salon_vault.words import LANGUAGES
from tests.salon_vault.papers import form, pictures

FORMS = sorted({form for each in library().sets.values() for form in each.forms})
CHILD = Contact(birthday=date(2012, 1, 1))
DPI = 150
PER_MM = DPI / 25.4
HAIR = 0.5
"""Millimetres that the frame of a field may reach into it."""

DARK = 235


def needed(kind, contact=Contact()):  # noqa: B008 - frozen
    fields = signed_fields(form(kind, contact=contact))
    return [field for field in fields if field.needed]


@pytest.mark.parametrize("kind", FORMS)
def test_the_client_signs_once_and_nothing_else_decides(kind):
    is_signed = form_of(kind).role is not Role.AFTERCARE
    assert len(needed(kind)) == (1 if is_signed else 0)


def test_a_guardian_signs_too_for_a_client_who_is_known_to_be_a_child():
    client, guardian = needed("facial-consent", CHILD)
    assert client.y < guardian.y
    assert [needed("facial-consent")] == [[client]]
    assert len(needed("minor", CHILD)) == 1


def test_initials_stand_beside_the_code_of_every_page_but_the_last():
    fields = signed_fields(form("general-health"))
    initials = [field for field in fields if field.page == 1]
    assert [(field.needed, field.width) for field in initials] == [(False, 26.0)]
    assert -40 < initials[0].x < -18 - 4
    assert 0 < initials[0].y < initials[0].y + initials[0].height <= 12.01


def test_a_paper_without_a_code_has_no_places():
    assert signed_fields(replace(form("general-health"), code="")) == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["changed", "minor", "patch-test"])
def test_nothing_is_printed_in_a_field_but_one_line(kind, language):
    document = form(kind, language, contact=Contact())
    pages = pictures(render(document), DPI)
    for field in signed_fields(document):
        rows = inked_rows(pages[field.page - 1], field)
        assert len(rows) in {1, 2}
        assert rows[-1] - rows[0] < 2


def inked_rows(page, field, by=0.0):
    """Return the rows of pixels inside of a field, moved down ``by`` mm, that are not white."""
    left = page.width() - (18 + 18) * PER_MM + field.x * PER_MM
    top = page.height() - (8 + 18) * PER_MM + (field.y + by) * PER_MM
    inset = HAIR * PER_MM
    xs = range(round(left + inset), round(left + field.width * PER_MM - inset))
    ys = range(round(top + inset), round(top + field.height * PER_MM - inset))
    return [y for y in ys if any(page.pixelColor(x, y).lightness() < DARK for x in xs)]


@pytest.mark.parametrize("by", [-3, 3])
def test_control_a_field_told_too_high_or_too_low_holds_other_print(by):
    document = form("changed", contact=Contact())
    pages = pictures(render(document), DPI)
    (field,) = [field for field in signed_fields(document) if field.needed]
    rows = inked_rows(pages[field.page - 1], field, by)
    assert rows[-1] - rows[0] > 2


def test_a_registered_paper_keeps_where_it_is_signed(seat):
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Anna Nowak", "pl").client.id
    papers = desk.run(compose_form_set, client, "facial", "vi", "")
    desk.run(print_papers, client, papers, "Counter", 1)
    kept = {paper.code: paper.fields for paper in desk.run(list_papers, client)}
    assert kept == {paper.code: signed_fields(paper) for paper in papers}
    assert all(kept.values())


@pytest.mark.parametrize("tier", [Tier.SPECIALIST, Tier.RECEPTION])
def test_a_guardian_signs_for_a_child_wherever_the_form_is_printed(seat, tier):
    """A specialist's desk opens no birthday, and knows all the same that it is a child."""
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Zosia Klimek", "pl").client.id
    desk.run(save_contact, client, Contact(birthday=date(2011, 3, 4)))
    (paper, *_others) = seat(tier).run(compose_form_set, client, "hair-colour", "pl", "Colour")
    assert sum(each.needed for each in signed_fields(paper)) == 2
