"""What a PDF of ours carries: pages, codes, fonts, and nothing it should not."""

import re
import sys

import pytest

from salon_vault.clients.model import Contact
from salon_vault.consents.library import TAKEN_HOME, Role, library
from salon_vault.paper.blocks import Callout, Heading, Small, Strong, Table, Text
from salon_vault.paper.code import page_payload, read_payload
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render, render_all
from salon_vault.paper.style import LEAVES
from salon_vault.words import LANGUAGES
from tests.salon_vault.papers import CLOSED, CODE, codes, form, inked, pictures, words

SIZE = re.compile(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]")
FORMS = ("hair-colour-health", "hair-colour-consent")
CODE_MM = (210 - 18 - 18, 8, 18)
"""Left and lower edge of the page's code, and its side."""


def sheet(*blocks, language="en", code=CODE):
    return Document("sheet", 1, language, code, "salon", "Sheet", blocks)


def long_sheet():
    return sheet(*(Text(f"Paragraph {n}: " + "words and words " * 30) for n in range(40)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FORMS)
def test_every_page_carries_its_own_code(qapp, kind, language):
    document = form(kind, language)
    pages = pictures(render(document))
    assert [codes(page) for page in pages] == [
        [page_payload(CODE, number)] for number in range(1, len(pages) + 1)
    ]


def test_a_stroke_of_the_pen_across_the_code_does_not_hide_it(qapp):
    page = pictures(render(form()), 200)[0]
    scale = page.width() / 210
    for x in range(int(170 * scale), int(195 * scale)):
        y = page.height() - int((12 + (x / scale - 170) * 0.3) * scale)
        for thick in range(4):
            page.setPixel(x, y + thick, 0)
    assert codes(page) == [page_payload(CODE, 1)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_has_a_quiet_zone_of_four_modules(qapp, language):
    left, low, side = CODE_MM
    quiet = side / 25 * 4 - 0.2
    for page in pictures(render(form("hair-colour-health", language)), 100):
        assert inked(page, left, low, side, side)
        assert not inked(page, left - quiet, low - quiet, quiet - 0.3, side + 2 * quiet)
        assert not inked(page, left, low + side + 0.3, side, quiet - 0.3)
        assert not inked(page, left + side + 0.3, low, quiet, side)


def test_the_code_names_nobody_and_a_slip_in_it_shows():
    payload = page_payload(CODE, 1)
    assert len(payload) == 23
    assert read_payload(payload) == (CODE, 1)
    for at in range(len(payload)):
        for other in "AZ27":
            if other != payload[at]:
                assert read_payload(payload[:at] + other + payload[at + 1 :]) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_document_gives_the_same_bytes(language):
    assert render(form(language=language)) == render(form(language=language))


def test_another_client_gives_other_bytes():
    assert render(form()) != render(form(name="Anna Nowacka"))


@pytest.mark.parametrize("kind", library().forms)
def test_a_form_fits_on_one_sheet_of_paper(kind):
    """At most two pages, and what a client takes along on half a sheet."""
    role = library().forms[kind].role
    both_sides = {Role.HEALTH, Role.PATCH_TEST, Role.PHOTOS}
    wanted = LEAVES["a5" if role in TAKEN_HOME else "a4"]
    for language in LANGUAGES:
        document = form(kind, language, contact=Contact(phone="+48501222333"))
        pdf = render(document)
        assert document.pages(pdf) == (2 if role in both_sides else 1), language
        (box,) = {tuple(map(float, size)) for size in SIZE.findall(pdf)}
        assert box == pytest.approx((wanted.width, wanted.height), abs=0.1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_name_and_treatment_still_fit(language):
    name = "Maria Aleksandra Wiśniewska-Kowalczyk de la Fuente y Montenegro"
    treatment = "Dekoloryzacja, koloryzacja, tonowanie, pielęgnacja z keratyną i strzyżenie"
    pages = {kind: 1 for kind, this in library().forms.items() if this.role is Role.CONSENT}
    for kind, wanted in {FORMS[0]: 2, **pages}.items():
        document = form(kind, language, name=name, treatment=treatment, contact=Contact())
        assert document.pages(render(document)) == wanted, kind


def test_pages_are_counted(qapp):
    document = long_sheet()
    pdf = render(document)
    assert document.pages(pdf) == len(pictures(pdf, 20)) > 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_font_is_embedded(language):
    pdf = render(form(language=language))
    fonts = re.findall(rb"/BaseFont /([\w+\-]+)", pdf)
    assert fonts
    assert all(re.match(rb"[A-Z]{6}\+NotoSans", font) for font in fonts), fonts
    assert pdf.count(b"/FontFile2") == pdf.count(b"/Type /FontDescriptor") >= 1
    assert b"Helvetica" not in pdf


@pytest.mark.parametrize(
    "name", ['<img src="file:///etc/passwd"/>', "Kowalski & Synowie", "<b>"]
)
def test_markup_in_a_name_prints_as_it_is_written(qapp, name):
    assert name in words(render(form(name=name)))


@pytest.mark.parametrize("name", ["{{client.phone}}", "**Anna** | =", "[?] Anna", "~~~line"])
def test_template_marks_in_a_name_print_as_they_are_written(qapp, name):
    assert name in words(render(form(name=name, contact=CLOSED)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_can_be_copied_in_every_language(qapp, language):
    document = form(language=language, name="Nguyễn Thị Hồng Phượng 王小明")
    copied = words(render(document)).replace("\r\n", "").replace(" ", "")
    assert "NguyễnThịHồngPhượng王小明" in copied
    assert document.title.replace(" ", "") in copied


def test_the_file_names_neither_client_nor_author():
    pdf = render(form())
    assert b"Nowak" not in pdf
    assert b"(Consent to the treatment: hair colouring)" in pdf
    assert b"/Author ()" in pdf
    assert re.search(rb"/Lang \(en\)", pdf)
    assert b"anonymous" not in pdf


def test_the_name_is_in_the_packed_page_all_the_same(qapp):
    assert "Anna Nowak" in words(render(form()))


def test_a_set_prints_page_for_page_what_is_kept(qapp):
    papers = (form(FORMS[0]), form(FORMS[1]))
    alone = [page for paper in papers for page in pictures(render(paper), 60)]
    assert pictures(render_all(papers), 60) == alone


def test_two_papers_never_share_a_sheet(qapp):
    odd = sheet(Text("one page"))
    pages = pictures(render_all((odd, odd)), 60)
    assert [bool(codes_or_ink(page)) for page in pages] == [True, False, True]


def codes_or_ink(page):
    return inked(page, 5, 5, 200, 287)


def test_drawing_writes_no_file():
    opened: list[str] = []
    watching = [True]

    def watch(event, details):
        if watching and event == "open" and details[2] & 0o3:
            opened.append(str(details[0]))

    sys.addaudithook(watch)
    render_all((form(FORMS[0]), form(FORMS[1])))
    watching.clear()
    assert opened == []


def test_a_heading_never_ends_a_page():
    from salon_vault.paper.flow import lay_out
    from salon_vault.paper.pieces import Room
    from salon_vault.paper.style import WIDTH, style_of

    room = Room(WIDTH, "en", style_of("en"))
    for before in range(30, 60):
        blocks = (
            *(Small("line") for _ in range(before)),
            Heading("Title"),
            Text("after " * 90),
        )
        pages = lay_out(blocks, room, 780.0, 780.0)
        # Only a heading's last line is as high as this.
        heights = [page[-1].piece.height for page in pages]
        assert room.style.heading.leading + 1.5 not in heights


def test_a_long_table_repeats_its_head(qapp):
    rows = tuple((f"row {n}", "words " * 12) for n in range(80))
    pdf = render(sheet(Table(("First column", "Second column"), rows, (1, 3))))
    copied = words(pdf)
    assert copied.count("First column") == sheet().pages(pdf) > 1
    assert all(f"row {n}" in copied for n in range(80))


def test_no_body_text_reaches_into_the_footer(qapp):
    for page in pictures(render(long_sheet()), 60):
        assert not inked(page, 10, 14, 150, 13)


def test_a_paper_without_a_code_has_no_code(qapp):
    assert codes(pictures(render(sheet(Text("words"), code="")))[0]) == []


def test_bold_and_call_outs_are_drawn(qapp):
    copied = words(render(sheet(Callout(("Mind ", Strong("this"), ".")))))
    assert "Mind this." in copied


def test_streams_are_not_blown_up_to_text():
    assert b"ASCII85" not in render(form())
