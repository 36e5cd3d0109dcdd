"""Every shipped form: complete in five languages, on A4, within the wording rules."""

import re
from pathlib import Path

import pytest

import resources
from salon_vault.access_review import sheet as review_sheet
from salon_vault.consents.library import TAKEN_HOME, Role, library
from salon_vault.consents.templates import PLACEHOLDERS, check_form
from salon_vault.day_sheet import sheet as day_sheet
from salon_vault.emergency_folder.filling import COVER
from salon_vault.paper import drill_sheet, kit_sheet, log_slip, login_slip
from salon_vault.paper.blocks import CheckRow, Entries, Heading, PageBreak, Signature
from salon_vault.paper.template import template_from, texts
from salon_vault.staff_notice.model import SheetKind
from salon_vault.staff_notice.papers import FORMS as FORMS_FOR_STAFF
from salon_vault.staff_notice.papers import PLACEHOLDERS as PLACEHOLDERS_FOR_STAFF
from salon_vault.station_slip.document import PLACEHOLDERS as SAID_ON_SLIPS
from salon_vault.station_slip.model import FORM as STATION_SLIP
from salon_vault.words import LANGUAGES
from ui.adapted_forms.insert import VALUES

FOLDER = resources.path("forms")
KNOWN = {form: tuple(PLACEHOLDERS) for form in library().forms}
KNOWN.update(
    {
        kind.SHEET.form: kind.SHEET.placeholders
        for kind in (kit_sheet, log_slip, login_slip, drill_sheet, review_sheet, day_sheet)
    }
)
KNOWN[COVER.form] = COVER.placeholders
KNOWN[STATION_SLIP] = tuple(SAID_ON_SLIPS)
KNOWN.update({FORMS_FOR_STAFF[kind]: PLACEHOLDERS_FOR_STAFF[kind] for kind in SheetKind})
SIGNED = [
    form.id
    for form in library().forms.values()
    if form.role not in TAKEN_HOME | {Role.MINOR}  # the guardian is not an exception there
]
SHIPPED = sorted(FOLDER.glob("*/*/*.md"))

NEVER = {
    "en": r"proves?|guarantee\w*|compliant|certified|exactly|tamper|safe(ly|ty)?|recommended|"
    r"diagnos\w*|medical(ly)?|approved|insured|waive\w*|liab\w+|accepted|at \w+ own risk",
    "pl": r"gwarant\w*|certyfik\w*|bezpieczn\w*|bezpieczeństw\w*|zaleca\w*|zalecen\w*|"
    r"diagno\w*|zrzeka\w*|odpowiedzialno\w*|na własne ryzyko|dokładnie",
    "ru": r"гарант\w*|сертифи\w*|безопасн\w*|рекоменд\w*|диагн\w*|отказыва\w*|ответственн\w*|"
    r"на свой риск|доказыва\w*",
    "vi": r"bảo đảm|đảm bảo|chứng nhận|an toàn|khuyến nghị|khuyên dùng|chẩn đoán|"
    r"miễn trách|tự chịu",
    "zh": r"保证|认证|安全|推荐|诊断|免责|自负|自行承担|确保",
}
"""What design/wording.md keeps from every paper: promises, advice, waivers."""


def read(path: Path):
    return template_from(path.read_text("utf-8"), path.relative_to(FOLDER).as_posix())


def versions(form: str) -> list[Path]:
    return sorted((FOLDER / form).iterdir(), key=lambda folder: int(folder.name))


def all_words(path: Path) -> str:
    template = read(path)
    parts = [text for part in template.parts for text in texts(part.block)]
    return "\n".join([template.title, template.footer, template.initials, *parts])


def forbidden(language: str, text: str) -> list[str]:
    edge = r"\b" if language != "zh" else ""
    return [m[0] for m in re.finditer(rf"{edge}({NEVER[language]}){edge}", text, re.I)]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: p.relative_to(FOLDER).as_posix())
def test_no_form_makes_a_promise_or_takes_a_right_away(path):
    assert forbidden(path.stem, all_words(path)) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "I waive all claims; the treatment is safe."),
        ("pl", "Zabieg jest bezpieczny, na własne ryzyko."),
        ("ru", "Процедура безопасна, гарантируем."),
        ("vi", "Dịch vụ an toàn."),
        ("zh", "本店保证安全，后果自负。"),
    ],
)
def test_a_promise_would_be_found(language, sentence):
    assert forbidden(language, sentence)


@pytest.mark.parametrize("form", KNOWN)
def test_all_languages_say_the_same_in_the_same_places(form):
    for version in versions(form):
        templates = check_form(FOLDER, form, int(version.name), KNOWN[form])
        assert [template.language for template in templates] == list(LANGUAGES)


def test_every_value_can_be_put_into_a_form_from_the_menu():
    assert set(VALUES) == set(PLACEHOLDERS)


def test_every_shipped_file_belongs_to_a_form():
    assert {path.parts[-3] for path in SHIPPED} == set(KNOWN)
    assert len(SHIPPED) == sum(len(versions(form)) for form in KNOWN) * len(LANGUAGES)


def test_the_library_prints_the_latest_version_of_every_form():
    latest = {form: int(versions(form)[-1].name) for form in library().forms}
    assert {form.id: form.version for form in library().forms.values()} == latest


@pytest.mark.parametrize("form", SIGNED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_has_the_block_that_every_form_needs(form, language):
    parts = read(FOLDER / form / str(library().forms[form].version) / f"{language}.md").parts
    head = parts[0].block
    assert isinstance(head, Entries)
    cells = [entry for row in head.rows for entry in row]
    values = {entry.value for entry in cells}
    for name in ("client.name", "client.birthday", "client.phone", "treatment", "date"):
        assert f"{{{{{name}}}}}" in values
    assert [entry for entry in cells if not entry.value], "room for the emergency contact"
    signed = [part for part in parts if isinstance(part.block, Signature)]
    assert [part.only for part in signed].count("minor") == 1
    assert any(isinstance(part.block, CheckRow) for part in parts)


@pytest.mark.parametrize(
    "form", [f.id for f in library().forms.values() if f.role is Role.HEALTH]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_consent_to_the_use_of_answers_is_never_torn_from_its_boxes(form, language):
    path = FOLDER / form / str(library().forms[form].version) / f"{language}.md"
    blocks = [part.block for part in read(path).parts]
    (turn,) = [n for n, block in enumerate(blocks) if isinstance(block, PageBreak)]
    assert isinstance(blocks[turn + 1], Heading)
    assert isinstance(blocks[turn + 3], CheckRow)


def test_nothing_below_resources_is_reached_by_a_way_out():
    with pytest.raises(FileNotFoundError):
        resources.path("../pyproject.toml")
    with pytest.raises(FileNotFoundError):
        resources.path("fonts/no-such-font.ttf")
    assert resources.path("fonts").is_dir()
