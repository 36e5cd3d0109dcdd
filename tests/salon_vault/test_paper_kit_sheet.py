"""The recovery kit on paper can be read back, by eye and by camera."""

import pytest

import resources
from salon_vault.consents.templates import check_form
from salon_vault.door import Kit
from salon_vault.paper.kit_sheet import SHEET, kit_document
from salon_vault.paper.pdf import render
from salon_vault.words import LANGUAGES
from tests.salon_vault.papers import MADE_AT, codes, pictures, words

KIT = Kit([f"{n:02d}XY" for n in range(18)], "K7Q2-9XPD")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_on_the_sheet_reads_back_as_the_kit(qapp, language):
    pdf = render(kit_document(KIT, "Studio Magnolia", language, MADE_AT))
    (page,) = pictures(pdf)
    assert codes(page) == [KIT.code]
    copied = words(pdf)
    assert all(group in copied for group in KIT.groups)
    assert KIT.vault in copied


def test_the_sheet_has_no_code_of_a_filed_paper():
    assert kit_document(KIT, "Studio Magnolia", "en", MADE_AT).code == ""


def test_every_language_of_the_sheet_says_the_same():
    folder = resources.path("forms")
    assert len(check_form(folder, SHEET.form, SHEET.version, SHEET.placeholders)) == 5
