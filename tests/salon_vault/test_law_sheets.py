"""
A law says what sheets there are: the shipped Polish pack, and a made-up one that wants more.

The made-up one wants every consent to data on a sheet of its own, with fields that it names.
"""

from dataclasses import replace

import pytest

import resources
from salon_vault.adapted_forms.checking import Rules, faults_in
from salon_vault.clients.use_cases import add_client
from salon_vault.consent_register.asked import asked_on
from salon_vault.consent_register.shipped_asks import marked_source
from salon_vault.consents.forms import fill_form_set
from salon_vault.consents.law_sheets import sections_of, sheets_in
from salon_vault.consents.library import form_of, is_form, library
from salon_vault.consents.model import new_paper_code
from salon_vault.consents.templates import load_template
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.errors import TemplateFault
from salon_vault.law.pack import load_pack, read_pack
from salon_vault.law.papers import Papers
from salon_vault.paper.blocks import CheckRow, Entries, Panel, Signature
from salon_vault.paper.pdf import render
from salon_vault.paper.template import texts
from salon_vault.staff.model import Tier
from salon_vault.words import LANGUAGES
from tests.salon_vault.papers import CONTACT, MADE_AT, SALON, client, words

POLAND = load_pack("pl")
FIELD = """[[papers.fixed_fields]]
id = "{}"
said = "{}"
label.pl = "{}"
label.en = "{}"
"""
FIELDS = '[papers]\nbeside = ["pl"]\nfacts = ["law.language"]\n' + "".join(
    FIELD.format(*field)
    for field in (
        ("operator", "salon", "Administrator", "Operator"),
        ("home", "by_hand", "Adres zamieszkania", "Home address"),
        (
            *("passport", "by_hand", "Paszport: numer, kto i kiedy wydał"),
            "Passport: number, issued by, on",
        ),
        ("purpose", "purpose", "Cel", "Purpose"),
        ("data", "data", "Dane", "Data"),
        ("term", "retention", "Jak długo", "How long"),
    )
)
FREE = Rules("photo-marketing", 1, {}, ())
CUT = replace(FREE, sections=True)
APART = [form for form in library().forms.values() if form.apart]


def made_up(*, separate: bool = True):
    text = resources.path("law/pl.toml").read_text("utf-8")
    start = text.index("[papers]")
    end = text.index("[guardian]")
    text = text[:start] + FIELDS + text[end:]
    if separate:
        text = text.replace("separate_document = false", "separate_document = true")
    return read_pack(text, "made-up.toml")


def sheets(form: str, language: str = "en", pack=None):
    kind = form_of(form)
    return sheets_in(load_template(form, kind.version, language), kind, pack or made_up())


def blocks(template, kind):
    return [part.block for part in template.parts if isinstance(part.block, kind)]


def said(template) -> str:
    return "\n".join(texts(tuple(part.block for part in template.parts)))


@pytest.mark.parametrize("form", APART, ids=lambda form: form.id)
def test_the_sections_that_may_stand_apart_ask_and_are_known_to_the_pack(form):
    known = {each.id for each in POLAND.consent.forms}
    for language in LANGUAGES:
        _head, *sections = sections_of(load_template(form.id, form.version, language))
        for each in form.apart:
            assert each.consent in known
            assert any(isinstance(p.block, CheckRow) for p in sections[each.heading - 1])


@pytest.mark.parametrize("form", library().forms.values(), ids=lambda form: form.id)
def test_in_poland_a_form_stays_one_paper(form):
    template = load_template(form.id, form.version, "pl")
    assert sheets_in(template, form, POLAND) == (template,)


def test_photos_and_news_become_a_sheet_for_each_purpose():
    record, publish, news = sheets("photo-marketing")
    assert [sheet.id.partition("/")[2] for sheet in (record, publish, news)] == [
        *("photo_record", "photo_publish", "marketing")
    ]
    assert news.title == "Consent to news and offers"
    assert len({sheet.title for sheet in (record, publish, news)}) == 3
    assert "website" in said(publish)
    assert "website" not in said(record) + said(news)
    for sheet in (record, publish, news):
        assert [part.only for part in sheet.parts if isinstance(part.block, Signature)] == [
            *("", "minor")
        ]
        assert "withdraw each yes" in said(sheet)
    assert [len(blocks(sheet, Panel)) for sheet in (record, publish, news)] == [1, 0, 0]


def test_the_consent_to_health_data_leaves_the_questionnaire():
    answers, consent = sheets("hair-colour-health")
    assert (answers.id, answers.title) == ("hair-colour-health/answers", "Health sheet")
    assert "explicitly consent" not in said(answers)
    assert len(blocks(answers, CheckRow)) == 17
    assert "explicitly consent" in said(consent)
    assert len(blocks(consent, CheckRow)) == 1
    assert len(blocks(consent, Signature)) == 2
    assert is_form(answers.id, "hair-colour-health")
    assert not is_form(consent.id, "hair-colour-health")


@pytest.mark.parametrize("form", APART, ids=lambda form: form.id)
def test_nothing_that_is_asked_is_lost_or_asked_twice(form):
    whole = load_template(form.id, form.version, "en")
    cut = [row for sheet in sheets(form.id) for row in blocks(sheet, CheckRow)]
    assert cut == blocks(whole, CheckRow)


def test_fields_that_the_law_names_stand_in_the_head_and_the_passport_is_written_by_hand():
    consent = sheets("waxing-health")[1]
    _client, fields = blocks(consent, Entries)
    cells = {entry.label: entry.value for row in fields.rows for entry in row}
    assert cells["Passport: number, issued by, on"] == cells["Home address"] == ""
    assert cells["Operator"] == "{{salon.name}}, {{salon.address}}"
    for label in ("Purpose", "Data", "How long"):
        assert f"{label}. " in said(consent)
    assert "pregnancy" in said(consent)
    assert "Passport" not in said(sheets("waxing-health")[0]), "answers are no consent"
    assert "Paszport" in said(sheets("waxing-health", "pl")[1])


def test_fields_stand_on_the_whole_form_where_no_sheet_is_asked_for():
    (form,) = sheets("photo-marketing", pack=made_up(separate=False))
    assert form.id == "photo-marketing"
    assert "Passport" in said(form)
    assert "Publishing photographs" in said(form)


def test_every_sheet_is_a_paper_of_its_own_and_the_register_knows_what_it_asks(seat):
    desk = seat(Tier.RECEPTION)
    anna = desk.run(add_client, "Anna Nowak", "en").client
    documents = fill_form_set(
        sheets("photo-marketing"),
        client=client(),
        contact=CONTACT,
        salon=SALON,
        treatment="",
        made_at=MADE_AT,
        new_code=new_paper_code,
    )
    papers = desk.run(print_papers, anna.id, documents, "Counter", 1)
    assert len({paper.code for paper in papers}) == 3
    with desk.vault.work() as work:
        asked = [[row.purpose.value for row in asked_on(work, paper).rows] for paper in papers]
    assert asked == [
        ["record"],
        ["training", "portfolio", "website", "social", "print"],
        ["sms", "mail", "phone", "post"],
    ]
    assert "Passport" in words(render(documents[2]))


def test_an_own_wording_with_fewer_sections_is_refused_where_the_law_cuts_it():
    source = marked_source("photo-marketing", 1, "pl")
    start, end = source.index("## C. "), source.index("## D. ")
    source = source[:start] + source[end:]
    texts_ = {"pl": source.replace("\n---\n", "\nwithout: sms mail phone post\n---\n", 1)}
    free = [each for each in faults_in(texts_, FREE) if not each.only_warns]
    assert free == [], "control: no law cuts it"
    cut = [each.problem for each in faults_in(texts_, CUT) if not each.only_warns]
    assert cut == ["sections 4"]


def test_a_row_moved_to_another_sheet_is_refused_where_the_law_cuts_the_form():
    source = marked_source("photo-marketing", 1, "pl")
    row = next(line for line in source.splitlines(keepends=True) if "{record}" in line)
    moved = source.replace(row, "", 1).replace("[?]{sms}", f"{row}[?]{{sms}}", 1)
    assert faults_in({"pl": moved}, FREE) == [], "control: no law cuts it"
    cut = {each.problem: each.line for each in faults_in({"pl": moved}, CUT)}
    assert cut == {
        "mark section record": moved[: moved.index(row)].count("\n") + 1,
        "empty section 1": 0,
    }


def test_a_form_too_short_to_be_cut_does_not_print_in_one_piece():
    form = form_of("photo-marketing")
    whole = load_template(form.id, form.version, "en")
    with pytest.raises(TemplateFault):
        sheets_in(replace(whole, parts=whole.parts[:4]), form, made_up())


# --- languages -------------------------------------------------------------------------------


def test_a_client_who_reads_vietnamese_signs_in_polish_beside_it(seat):
    desk = seat(Tier.RECEPTION)
    lan = desk.run(add_client, "Lan", "vi").client
    documents = desk.run(compose_form_set, lan.id, "waxing", "vi", "Wax")
    assert [(each.form, each.language) for each in documents] == [
        *(("waxing-health", "vi"), ("waxing-consent", "vi")),
        *(("waxing-health", "pl"), ("waxing-consent", "pl")),
    ]
    assert len({each.code for each in documents}) == 4
    (slip,) = desk.run(compose_form_set, lan.id, "waxing-aftercare", "vi", "Wax")
    assert slip.language == "vi", "what is taken home is read, not signed"


def test_a_law_without_a_language_of_its_own_adds_no_paper():
    assert Papers().languages("vi") == ("vi",)
    assert POLAND.papers.languages("pl") == ("pl",)


def test_a_language_that_the_pack_does_not_speak_is_refused():
    text = resources.path("law/pl.toml").read_text("utf-8")
    with pytest.raises(TemplateFault) as refused:
        read_pack(text.replace('beside = ["pl"]', 'beside = ["vi"]'), "pl.toml")
    assert refused.value.problem == "unknown vi"
