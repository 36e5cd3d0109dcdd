"""How a form is filled for a client."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from salon_vault.card_fields.asking import as_asked
from salon_vault.clients.model import Client, Contact
from salon_vault.clock import day_of
from salon_vault.compartments import FIELDS, Compartment, Sealed, highest
from salon_vault.consents.model import PaperCode
from salon_vault.consents.templates import PLACEHOLDERS
from salon_vault.law.pack import load_pack
from salon_vault.paper.document import Document
from salon_vault.paper.template import Template
from salon_vault.salon.model import Salon


def fill_form(
    template: Template,
    *,
    client: Client,
    contact: Contact | Sealed,
    salon: Salon,
    treatment: str,
    made_at: datetime,
    code: PaperCode,
    withdrawn: str = "",
) -> Document:
    """
    Fill a form with identity, treatment and dates; never with a health answer or a tick.

    ``adapted_forms.in_force`` has the template. Where *contact* is closed to this desk, its
    fields are empty lines. ``withdrawn`` names the consents that a receipt is for.
    """
    reach = Contact() if isinstance(contact, Sealed) else as_asked(contact, salon.card_fields)
    today = day_of(made_at)
    values = {
        **_said_of(client, reach, template.language),
        **_said_by(salon),
        "treatment": treatment,
        "practitioner": "",  # written by hand: a colleague may step in
        "date": printed_date(today, template.language),
        "withdrawn": withdrawn,
    }
    minor = _may_be_minor(reach.birthday, today, load_pack(salon.law).guardian.full_age)
    document = _document(template, values, salon.name, code, minor=minor)
    return replace(document, minor=minor and reach.birthday is not None)


def fill_form_set(
    templates: Iterable[Template],
    *,
    client: Client,
    contact: Contact | Sealed,
    salon: Salon,
    treatment: str,
    made_at: datetime,
    new_code: Callable[[], PaperCode],
    minor: bool = False,
) -> tuple[Document, ...]:
    """
    Fill several forms for one client, each with a code of its own, tied over its languages.

    ``minor`` says what every desk knows, also where the birthday is closed: a guardian signs.
    """
    filled = (
        fill_form(
            template,
            client=client,
            contact=contact,
            salon=salon,
            treatment=treatment,
            made_at=made_at,
            code=new_code(),
        )
        for template in templates
    )
    return tied(replace(document, minor=document.minor or minor) for document in filled)


def tied(documents: Iterable[Document]) -> tuple[Document, ...]:
    """
    Return papers of one client, with those tied to the first of them that are one form.

    Where the law wants its own language beside the client's, each is a paper with a code.
    """
    found = tuple(documents)
    first = {each.form: each.code for each in reversed(found)}
    languages = Counter(form for form, _language in {(e.form, e.language) for e in found})
    return tuple(
        replace(each, together=first[each.form]) if languages[each.form] > 1 else each
        for each in found
    )


def fill_blank(template: Template, salon: Salon, code: PaperCode) -> Document:
    """Fill a form for nobody: all but the salon's own facts is written in by hand."""
    values = {**dict.fromkeys(PLACEHOLDERS, ""), **_said_by(salon)}
    return _document(template, values, salon.name, code, minor=True)


def printed_phone(phone: str) -> str:
    """
    Return a number in the groups people read out; anything else as it was typed.

    >>> printed_phone("+48601234418"), printed_phone("ask for Ada")
    ('+48 601 234 418', 'ask for Ada')
    """
    import phonenumbers  # not before the unlock window

    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return phone
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def printed_date(day: date, language: str) -> str:
    """
    Return a date as papers of ``language`` write it; English ones name the month.

    >>> printed_date(date(2026, 11, 3), "en"), printed_date(date(2026, 11, 3), "zh")
    ('3 Nov 2026', '2026年11月3日')
    """
    if language == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    mark = "/" if language == "vi" else "."
    return f"{day.day:02d}{mark}{day.month:02d}{mark}{day.year}"


_UNBROKEN = "\u00a0"
"""A space at which no line ends."""

_COMPARTMENTS = {(field.record, field.name): field.compartment for field in FIELDS}
_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def _document(
    template: Template, values: Mapping[str, str], salon: str, code: PaperCode, *, minor: bool
) -> Document:
    return Document(
        form=template.id,
        version=template.version,
        language=template.language,
        code=code,
        compartment=_highest(template, values).value,
        title=template.title,
        blocks=template.filled(values, minor=minor),
        salon=salon,
        footer=template.footer,
        initials=template.initials,
        treatment=values["treatment"],
        size=template.size,
        large=template.large,
        fingerprint=template.fingerprint,
    )


def _said_of(client: Client, contact: Contact, language: str) -> dict[str, str]:
    born = contact.birthday
    return {
        "client.name": client.name,
        "client.birthday": printed_date(born, language) if born else "",
        "client.phone": printed_phone(contact.phone),
        "client.mail": contact.mail,
    }


def _said_by(salon: Salon) -> dict[str, str]:
    return {
        "salon.name": salon.name,
        "salon.address": salon.address,
        "salon.phone": salon.phone.replace(" ", _UNBROKEN),
        "salon.mail": salon.mail,
    }


def _highest(template: Template, values: Mapping[str, str]) -> Compartment:
    """Return the highest compartment among the values that are printed."""
    places = [PLACEHOLDERS[name] for name in template.placeholders() if values[name]]
    return highest(_COMPARTMENTS[place] for place in places if place is not None)


def _may_be_minor(birthday: date | None, today: date, full_age: int) -> bool:
    """Tell whether the guardian's line is printed: also where no birthday is known."""
    if birthday is None:
        return True
    had_birthday = (today.month, today.day) >= (birthday.month, birthday.day)
    return today.year - birthday.year - (0 if had_birthday else 1) < full_age
