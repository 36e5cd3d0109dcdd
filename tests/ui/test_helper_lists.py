"""Workbooks from elsewhere in the helper: laid out as text, or refused with why."""

import sys
import zipfile

import pytest

from salon_vault.errors import Cancelled
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.importing.brought import bring
from salon_vault.importing.errors import FileTooLarge, FileUnreadable
from salon_vault.importing.model import CELLS
from salon_vault.importing.source import people_of, reading_of
from storage.from_elsewhere import SourceFiles
from tests.near_helper import NearHelper
from tests.salon_vault import lists_of_clients as lists
from tests.vaults import Patient
from ui.helper.asking import Helper

OURS = [sys.executable, "-c", "from ui.helper.inside import main; main()"]

SHEET = (
    '<table:table table:name="A"><table:table-row table:number-rows-repeated="200000">'
    '<table:table-cell table:number-columns-repeated="100" office:value-type="string">'
    "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
)
"""1,200 bytes that a reader of ODS lays out as twenty million cells."""


@pytest.fixture
def open_document(tmp_path):
    """Write a workbook of OpenDocument under the name of a table."""
    path = tmp_path / "clients.csv"
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = f"<office:document-content {spaces}><office:body><office:spreadsheet>{SHEET}"
    content += "</office:spreadsheet></office:body></office:document-content>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("content.xml", content)
    return path


class Impatient:
    """Presses Cancel at once."""

    def reached(self, done, of):
        raise Cancelled


def brought(path, helper, progress=None):
    return bring(path, FromElsewhere(helper, SourceFiles(), helper), progress or Patient())


def rows_of(path, helper):
    came = brought(path, helper)
    return [(row.number, row.cells) for row in people_of(came, reading_of(came))]


def test_a_workbook_is_taken_apart_by_the_helper_and_keeps_its_rows(tmp_path):
    path = lists.workbook(
        tmp_path / "a.xlsx", [["Name", "Phone"], [], ["Ada, Maj", 601], ['"', "x\ny"]]
    )
    assert rows_of(path, Helper(OURS)) == [(3, ["Ada, Maj", "601"]), (4, ['"', "x\ny"])]


def test_a_workbook_of_another_kind_is_refused_whatever_its_name(open_document):
    assert open_document.stat().st_size < 1200
    with pytest.raises(FileUnreadable) as refused:
        brought(open_document, NearHelper())
    assert refused.value.why == "other workbook"


def test_one_that_is_both_is_refused_too(tmp_path, open_document):
    path = lists.workbook(tmp_path / "a.xlsx", [["Name"], ["Ada"]])
    with zipfile.ZipFile(path, "a") as book, zipfile.ZipFile(open_document) as other:
        book.writestr("content.xml", other.read("content.xml"))
    with pytest.raises(FileUnreadable) as refused:
        brought(path, NearHelper())
    assert refused.value.why == "other workbook"


def test_few_cells_far_apart_are_counted_before_they_are_laid_out(tmp_path):
    cells = (
        "<sheetData><row><c r='A1'><v>1</v></c><c r='GR99999'><v>1</v></c></row></sheetData>"
    )
    with pytest.raises(FileTooLarge) as refused:
        brought(lists.packed(tmp_path / "far.xlsx", cells), NearHelper())
    assert (refused.value.what, refused.value.limit) == ("cells", CELLS)


def test_a_workbook_that_ends_the_helper_is_refused(tmp_path):
    path = lists.workbook(tmp_path / "a.xlsx", [["Name"], ["Ada"]])
    with pytest.raises(FileUnreadable) as refused:
        brought(path, Helper([sys.executable, "-c", "pass"]))
    assert refused.value.why == "too much"


def test_cancel_ends_the_helper(tmp_path):
    path = lists.workbook(tmp_path / "a.xlsx", [["Name"], ["Ada"]])
    endless = Helper([sys.executable, "-c", "import time; time.sleep(60)"])
    with pytest.raises(Cancelled):
        brought(path, endless, Impatient())
