"""What a filled form says about a client, and what it leaves to the client's own hand."""

from datetime import date

import pytest

from salon_vault.clients.model import Contact
from salon_vault.compartments import FIELDS, Compartment
from salon_vault.consents.forms import fill_form_set, printed_date
from salon_vault.consents.library import TAKEN_HOME, Role, form_of, library, set_of
from salon_vault.consents.model import new_paper_code
from salon_vault.consents.templates import PLACEHOLDERS, load_template
from salon_vault.errors import NotFound, TemplateFault
from salon_vault.paper.blocks import CheckRow, Entries, Panel, Signature
from salon_vault.paper.template import texts
from salon_vault.words import LANGUAGES
from tests.salon_vault.papers import CLOSED, CONTACT, MADE_AT, SALON, client, form

SIGNED = [form.id for form in library().forms.values() if form.role not in TAKEN_HOME]
"""Forms that clients sign; the others are theirs to keep."""


def entries(document):
    return [e for b in document.blocks if isinstance(b, Entries) for row in b.rows for e in row]


def said(document):
    return "\n".join(texts(document.blocks))


@pytest.mark.parametrize("kind", SIGNED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_identity_treatment_and_date_are_filled_in(kind, language):
    values = [entry.value for entry in entries(form(kind, language))]
    birthday = printed_date(date(1988, 5, 12), language)
    for value in ("Anna Nowak", "Balayage", "+48 501 222 333", birthday):
        assert value in values


@pytest.mark.parametrize("kind", SIGNED)
def test_a_desk_without_the_contact_key_prints_empty_lines(kind):
    document = form(kind, contact=CLOSED)
    assert "501" not in said(document)
    assert "1988" not in said(document)
    assert len([e for e in entries(document) if not e.value]) >= 4
    assert document.compartment == Compartment.SALON.value


@pytest.mark.parametrize("kind", SIGNED)
def test_a_paper_with_a_phone_on_it_belongs_to_contact(kind):
    assert form(kind).compartment == Compartment.CONTACT.value


def test_a_paper_of_a_client_without_contact_belongs_to_salon():
    assert form(contact=Contact()).compartment == Compartment.SALON.value


def test_everything_a_form_may_print_is_allowed_on_paper():
    allowed = {(f.record, f.name) for f in FIELDS if f.on_paper} | {("visit", "by")}
    printed = {place for place in PLACEHOLDERS.values() if place is not None}
    assert printed <= allowed


def test_nothing_of_health_or_owner_can_be_printed():
    sealed = {Compartment.HEALTH, Compartment.OWNER}
    kept_back = {(f.record, f.name) for f in FIELDS if f.compartment in sealed}
    assert kept_back
    assert not kept_back & set(PLACEHOLDERS.values())


@pytest.mark.parametrize("kind", SIGNED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_has_a_box_for_yes_and_one_for_no(kind, language):
    rows = [b for b in form(kind, language).blocks if isinstance(b, CheckRow)]
    assert len(rows) >= 4
    for row in rows:
        assert len(set(row.answers)) == len(row.answers) >= 2


def test_questions_read_the_same_for_every_client():
    def questions(document):
        return [b for b in document.blocks if isinstance(b, CheckRow)]

    assert questions(form()) == questions(form(name="Jan Kos", contact=CLOSED))


@pytest.mark.parametrize("kind", SIGNED)
def test_the_guardian_signs_unless_the_client_is_known_to_be_of_age(kind):
    def signatures(birthday):
        document = form(kind, contact=Contact(birthday=birthday))
        return len([b for b in document.blocks if isinstance(b, Signature)])

    grown = signatures(date(2008, 11, 21))
    asked = 0 if library().forms[kind].role is Role.MINOR else 1  # there they always sign
    assert signatures(date(2008, 11, 22)) == grown + asked
    assert signatures(None) == grown + asked


@pytest.mark.parametrize("kind", SIGNED)
def test_who_signs_says_when_and_the_salon_is_named(kind):
    """Forms without signature, date or practitioner are what insurers complain of."""
    blocks = form(kind, contact=CLOSED).blocks  # who may be under age
    inside = [b for panel in blocks if isinstance(panel, Panel) for b in panel.blocks]
    signed = [b for b in (*blocks, *inside) if isinstance(b, Signature)]
    assert all(b.when for b in signed)
    assert form(kind).salon == "Studio Magnolia"
    if library().forms[kind].role is not Role.PHOTOS:
        assert sum(bool(b.name) for b in signed) >= 2  # the guardian's, and the practitioner's


@pytest.mark.parametrize("language", LANGUAGES)
def test_consent_to_the_treatment_and_to_data_have_different_titles(language):
    titles = {form(kind, language).title for kind in library().forms}
    assert len(titles) == len(library().forms)


def test_a_set_holds_every_form_under_its_own_code():
    documents = fill_form_set(
        [
            load_template(form, form_of(form).version, "pl")
            for form in set_of("hair-colour").forms
        ],
        client=client(),
        contact=CONTACT,
        salon=SALON,
        treatment="Koloryzacja",
        made_at=MADE_AT,
        new_code=new_paper_code,
    )
    assert [document.form for document in documents] == list(set_of("hair-colour").forms)
    assert len({document.code for document in documents}) == len(documents) == 2


def test_a_form_nobody_has_written_is_not_found():
    with pytest.raises(NotFound):
        form("hair-colour-horoscope")
    with pytest.raises(NotFound):
        set_of("horoscope")


def test_a_language_nobody_has_written_is_refused():
    with pytest.raises(TemplateFault):
        form(language="fr")


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "3 Nov 2026"),
        ("pl", "03.11.2026"),
        ("ru", "03.11.2026"),
        ("vi", "03/11/2026"),
        ("zh", "2026年11月3日"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(language, written):
    assert printed_date(date(2026, 11, 3), language) == written


def test_empty_settings_of_the_salon_leave_room_to_write():
    document = form("hair-colour-health")
    assert "Studio Magnolia" in said(document)
    assert "____" not in said(document)
