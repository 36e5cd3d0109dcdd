"""From print to file: forms as they were printed, signed, and scanned by a real helper."""

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from salon_vault.clients.use_cases import add_client
from salon_vault.consents.model import Outcome
from salon_vault.consents.use_cases import compose_form_set, save_papers
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.scans.intake.use_cases import file_scans
from salon_vault.scans.kept import fields_on
from salon_vault.scans.model import Ink
from salon_vault.scans.tray.use_cases import list_tray
from salon_vault.staff.model import Tier
from storage.from_elsewhere import SourceFiles
from tests.near_helper import NearHelper
from tests.vaults import Patient
from ui.helper.asking import Helper
from ui.helper.scanning import PageReader

OURS = [sys.executable, "-c", "from ui.helper.inside import main; main()"]
DPI = 150
MM = DPI / 25.4


@pytest.fixture
def desk(seat, world):
    return seat(Tier.RECEPTION)


@pytest.fixture
def world(world):
    elsewhere = FromElsewhere(sources=SourceFiles(), scanner=PageReader(Helper(OURS)))
    return replace(world, from_elsewhere=elsewhere)


def code_at(page):
    """Return where the code of a page begins, in its pixels."""
    near = PageReader(NearHelper())
    kept = io.BytesIO()
    page.save(kept, "PNG")
    (seen,) = near.read(kept.getvalue(), 0, 1)
    drawn = Image.open(io.BytesIO(seen.picture))
    (code,) = (each for each in seen.codes if each.text.startswith("SV1"))
    scale = page.width / drawn.width
    return code.corners[0][0] * scale, code.corners[0][1] * scale


def signed(page, paper, number):
    """Write in every field that has to be signed."""
    left, top = code_at(page)
    draw = ImageDraw.Draw(page)
    for field in fields_on(paper, number):
        x, y = left + field.x * MM, top + field.y * MM
        width, height = field.width * MM, field.height * MM
        steps = [(x + width * at / 12, y + height * (0.8 - at % 2 * 0.6)) for at in range(2, 9)]
        draw.line(steps, fill=30, width=3)


@pytest.mark.parametrize("written", [True, False])
def test_printed_forms_file_themselves_and_are_signed_if_somebody_wrote(
    desk, exports, tmp_path, written
):
    client = desk.run(add_client, "Wanda Klimek", "pl").client.id
    forms = desk.run(compose_form_set, client, "facial", "pl", "Peel")
    pages = []
    for form in forms:
        (paper,) = desk.run(save_papers, client, (form,), Path(f"{form.code}.pdf"))
        pdf = exports.saved[Path(f"{form.code}.pdf")]
        for number in range(1, paper.pages + 1):
            png = NearHelper().page(pdf, number - 1, DPI)
            pages.append(Image.open(io.BytesIO(png)).convert("L"))
            if written:
                signed(pages[-1], paper, number)
    scan = tmp_path / "scan.pdf"
    first, *others = reversed(pages)
    first.save(scan, "PDF", save_all=True, append_images=others, resolution=DPI)

    came = desk.run(file_scans, (scan,), clear=True, progress=Patient())

    assert (came.filed, came.waiting, scan.exists()) == (len(pages), 0, False)
    assert len(came.papers) == len(forms) > 1
    asked = desk.run(list_tray).papers
    if written:
        assert {paper.outcome for paper in came.papers} == {Outcome.SIGNED}
        assert asked == ()
    else:
        assert {paper.ink for paper in asked} == {Ink.EMPTY}
        assert {paper.outcome for paper in came.papers} == {Outcome.SAVED}
