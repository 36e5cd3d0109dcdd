"""Write a paper for one member of staff: the notice, or authorisation and confidentiality."""

from collections.abc import Collection, Mapping
from datetime import date

import resources
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.consents.templates import read_checked
from salon_vault.paper.document import Document
from salon_vault.paper.template import Template
from salon_vault.staff.model import Member
from salon_vault.staff_notice.facts import Settings
from salon_vault.staff_notice.model import SheetKind
from salon_vault.staff_notice.words import EMPLOYMENTS, KEYS, TIERS, hours_words, joined
from salon_vault.words import LANGUAGES, Translator

FORMS: Mapping[SheetKind, str] = {
    SheetKind.NOTICE: "staff-notice",
    SheetKind.AUTHORISATION: "staff-authorisation",
}
VERSION = 1
"""Of the templates; the notice's own number is another."""

_OF_PERSON = ("staff.name", "staff.role", "staff.employment", "law.employment")

PLACEHOLDERS: Mapping[SheetKind, Collection[str]] = {
    SheetKind.NOTICE: (
        *_OF_PERSON,
        *("salon.name", "salon.address", "salon.contact", "staff.hours"),
        *("notice.version", "notice.readers"),
        *("law.basis", "law.rules", "law.keeping", "law.rights", "law.authority"),
        *("odd.cards", "odd.contacts", "odd.repeats", "odd.times", "odd.passwords"),
        *("odd.clock", "odd.searches", "odd.exports", "odd.prints"),
    ),
    SheetKind.AUTHORISATION: (
        *_OF_PERSON,
        *("salon.name", "salon.address", "staff.keys", "date", "law.authorised"),
    ),
}


def template_of(kind: SheetKind, language: str) -> Template:
    """Return the template of a paper for staff; raise TemplateFault."""
    folder = resources.path("forms")
    return read_checked(folder, FORMS[kind], VERSION, language, PLACEHOLDERS[kind])


def fingerprint(settings: Settings) -> bytes:
    """Return SHA-256 over the text of the notice to staff in every language."""
    texts = {each: template_of(SheetKind.NOTICE, each).fingerprint for each in LANGUAGES}
    return settings.fingerprint(texts)


def staff_document(
    settings: Settings,
    kind: SheetKind,
    member: Member,
    language: str,
    version: int,
    today: date,
) -> Document:
    """
    Write a paper for ``member`` from the settings as they are.

    Raises:
        TemplateFault: if there is no such paper in this language.
    """
    template = template_of(kind, language)
    translator = Translator.of(language)
    keys = [translator.tr(KEYS[key]) for key in Compartment if key in member.compartments]
    values = {
        **settings.common(language),
        "staff.name": member.label,
        "staff.role": translator.tr(TIERS[member.tier]),
        "staff.employment": translator.tr(EMPLOYMENTS[member.employment]),
        "staff.keys": joined(language, keys),
        "staff.hours": hours_words(settings.hours_of(member), language),
        "law.employment": settings.about_footing(member.employment, language),
        "notice.version": str(version),
        "date": printed_date(today, language),
    }
    return Document(
        form=template.id,
        version=version,
        language=language,
        code="",
        compartment=Compartment.OWNER.value,
        title=template.title,
        blocks=template.filled(values, minor=False),
        salon=settings.salon.name,
        footer=template.footer,
        fingerprint=template.fingerprint,
    )
