"""Every paper that ships, as programs that know nothing of us read it."""

from datetime import date

import pytest

import resources
from salon_vault.clients.model import Contact
from salon_vault.consents.forms import printed_date, printed_phone
from salon_vault.consents.library import library
from salon_vault.consents.model import spoken_code
from salon_vault.consents.templates import read_checked
from salon_vault.paper.code import page_payload
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.station_slip.document import slip_document
from salon_vault.station_slip.model import FORM as STATION_SLIP
from salon_vault.station_slip.model import LastTime, Row, Slip
from salon_vault.words import LANGUAGES
from tests.architecture.test_templates import KNOWN
from tests.pdf_readers import codes_on, faults, fonts_not_embedded, page_texts
from tests.salon_vault.papers import CODE, CONTACT, MADE_AT, SALON, form
from tests.salon_vault.source_words import Source, letters

FOLDER = resources.path("forms")
CODED = {*library().forms, STATION_SLIP}
SHEETS = {form: names for form, names in KNOWN.items() if form not in CODED}
CHILD = Contact(birthday=date(2011, 5, 12))
BOWL = Row("Roots", "7.1 30 g", developer="6 % 90 g")
SLIP = Slip(
    *("Anna N.", "Balayage", "Ola", "Colour without ammonia", "passed"),
    last=LastTime(date(2026, 9, 14), (BOWL,), "five minutes longer"),
)


def values_of_forms(language):
    """What ``papers.form`` fills in."""
    assert CONTACT.birthday is not None
    return {
        "client.name": "Anna Nowak",
        "client.birthday": printed_date(CONTACT.birthday, language),
        "client.phone": printed_phone(CONTACT.phone),
        "client.mail": CONTACT.mail,
        "treatment": "Balayage",
        "practitioner": "",
        "date": printed_date(MADE_AT.date(), language),
        "salon.name": SALON.name,
        "salon.address": SALON.address,
        "salon.phone": SALON.phone,
        "salon.mail": SALON.mail,
    }


def slip(language):
    """A filled station slip, and what is filled in."""
    assert SLIP.last is not None
    today = MADE_AT.date()
    said = {
        "client.short": SLIP.client,
        "treatment": SLIP.treatment,
        "practitioner": SLIP.person,
        "date": printed_date(today, language),
        "handling": SLIP.handling,
        "tests": SLIP.tests,
        "last.day": printed_date(SLIP.last.on, language),
        "last.note": SLIP.last.note,
        "bowl.used_for": BOWL.used_for,
        "bowl.shades": BOWL.shades,
        "bowl.developer": BOWL.developer,
    }
    return slip_document(SLIP, SALON.name, language, CODE, today), said


def of_child(language):
    """A consent that a guardian signs too, and what is filled in."""
    reach = {"client.phone": "", "client.mail": ""}
    said = values_of_forms(language) | reach
    said["client.birthday"] = printed_date(CHILD.birthday, language)
    return form("waxing-consent", language, contact=CHILD), said


def sheet(kind, language, values):
    """A paper without a code, filled with made-up words."""
    version = max(int(folder.name) for folder in (FOLDER / kind).iterdir())
    template = read_checked(FOLDER, kind, version, language, SHEETS[kind])
    return Document(
        *(kind, version, language, "", "salon", template.title),
        blocks=template.filled(values, minor=False),
        salon=SALON.name,
        footer=template.footer,
        initials=template.initials,
        fingerprint=template.fingerprint,
        size=template.size,
    )


@pytest.fixture(scope="module", params=LANGUAGES)
def papers(request, tmp_path_factory):
    """Draw every form and every sheet of a language once, with what its source says."""
    language, folder = request.param, tmp_path_factory.mktemp(request.param)
    values = values_of_forms(language)
    drawn = [(form(kind, language), values) for kind in library().forms]
    for kind, names in SHEETS.items():
        said = {name: f"w{at}" for at, name in enumerate(names)}
        drawn.append((sheet(kind, language, said), said))
    drawn += [slip(language), of_child(language)]
    found = []
    for number, (document, said) in enumerate(drawn):
        is_minor = number == len(drawn) - 1
        pdf = folder / f"{number:02}-{document.form}.pdf"
        pdf.write_bytes(render(document))
        source = FOLDER / document.form / str(document.version) / f"{language}.md"
        found.append((document, pdf, Source(source, said, minor=is_minor)))
    return found


def furniture(document, source, number, pages):
    """What stands above and below the body of a page."""
    title = source.head["title"]
    above = f"{SALON.name} {title}" if number == 1 else f"{SALON.name} · {title}"
    code = [spoken_code(CODE)] if document.code else []
    kind = f"{document.form} v{document.version}"
    below = [" · ".join((kind, *code, f"{number}/{pages}", source.fingerprint))]
    if number < pages:
        below.append(source.head.get("initials", ""))
    return letters(above), letters(" ".join((*below, source.head["footer"])))


def body_on(pdf, document, source):
    """The letters between head and foot of all pages."""
    pages, body = page_texts(pdf), ""
    for number, page in enumerate(map(letters, pages), 1):
        above, below = furniture(document, source, number, len(pages))
        assert page.startswith(above), (document.form, number)
        assert page.endswith(below), (document.form, number)
        body += page.removeprefix(above).removesuffix(below)
    return body


def test_the_words_on_paper_are_those_of_the_source(papers):
    for document, pdf, source in papers:
        assert body_on(pdf, document, source) == source.body, document.form


def test_a_single_letter_that_is_not_on_paper_would_be_found(papers, tmp_path):
    document, pdf, source = papers[0]
    kept = FOLDER / document.form / str(document.version) / f"{document.language}.md"
    changed = tmp_path / "changed.md"
    changed.write_text(kept.read_text("utf-8").replace("\n[?] ", "\n[?] x", 1), "utf-8")
    other = Source(changed, values_of_forms(document.language))
    assert body_on(pdf, document, source) != other.body


def test_every_font_lies_in_the_file(papers):
    assert {pdf.stem: fonts_not_embedded(pdf) for _, pdf, _ in papers} == {
        pdf.stem: [] for _, pdf, _ in papers
    }


def test_no_file_has_a_fault(papers):
    assert [found for _, pdf, _ in papers if (found := faults(pdf))] == []


def test_the_code_of_every_page_is_read(papers, tmp_path):
    coded = [(document, pdf) for document, pdf, _source in papers if document.code]
    expected = [
        page_payload(CODE, number)
        for document, pdf in coded
        for number in range(1, document.pages(pdf.read_bytes()) + 1)
    ]
    assert codes_on([pdf for _document, pdf in coded], tmp_path) == expected
