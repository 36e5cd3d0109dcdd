"""What belongs to a claim, which rule was in force on its day, and what goes along."""

from dataclasses import replace
from pathlib import Path

import pytest

from salon_vault.audit import Entry, Phase, Verb
from salon_vault.claims.model import Annex, AnnexKind, Extent
from salon_vault.claims.use_cases import gather_claim, save_claim, what_would_go_out
from salon_vault.clients.use_cases import add_client
from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.consents.use_cases import compose_form_set, save_papers
from salon_vault.errors import NotFound, NotPermitted
from salon_vault.paper.document import Document
from salon_vault.patch_rules.use_cases import save_rule
from salon_vault.photos.intake.use_cases import file_photos
from salon_vault.photos.model import Brought
from salon_vault.scans.kept import ScanPage, new_scan_id
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.use_cases import record_visit
from tests.conftest import PASSWORD
from tests.photos_wanted import photos_wanted
from tests.pictures import picture
from tests.salon_vault.patch_cases import rule
from tests.vaults import Patient

__all__ = ["photos_wanted"]

SHEET = Document("claim", 1, "en", "", "health", "Papers", ())
ALL = Extent(papers=True, photos=True, scans=True)
JPEG = b"\xff\xd8\xff scanned"


def proved(desk):
    return desk.asking(reason="claim 17", proof=desk.confirm(PASSWORD))


@pytest.fixture
def owner(seat):
    """The owner's desk, in a salon with two treatments on its list."""
    desk = seat(Tier.OWNER)
    for name, kind in (("Root colour", Kind.HAIR_COLOUR), ("Peel", Kind.FACIAL)):
        desk.run(save_treatment, Treatment(new_treatment_id(), name, kind))
    return desk


def visited(desk, client, clock, words):
    return desk.run(record_visit, client, clock.now().date(), words, None)


def test_a_visit_without_a_test_brings_the_rule_of_its_day_and_not_todays(owner, clock):
    client = owner.run(add_client, "Ada", "pl").client.id
    kept = owner.run(save_rule, rule())
    visit = visited(owner, client, clock, "root  colour")
    clock.move(days=3)
    figures = replace(kept.figures, earliest=72)
    owner.run(save_rule, replace(kept, figures=figures))
    pack = proved(owner).run(gather_claim, client, visit.id, Extent())
    assert [(one.rule.figures.earliest, one.certain) for one in pack.rules] == [(48, True)]


def test_only_what_is_of_the_kind_or_the_day_goes_out_unless_all_is_wanted(owner, clock):
    client = owner.run(add_client, "Ada", "pl").client.id
    earlier = visited(owner, client, clock, "Peel")
    clock.move(days=5)
    colour = visited(owner, client, clock, "Root colour")
    same_day = visited(owner, client, clock, "Peel")
    ask = proved(owner)
    part = ask.run(gather_claim, client, colour.id, Extent())
    assert {each.id for each in part.visits} == {colour.id, same_day.id}
    assert {day_of(line.entry.at) for line in part.log} == {colour.on}
    whole = ask.run(gather_claim, client, colour.id, Extent(whole=True))
    assert {each.id for each in whole.visits} == {earlier.id, colour.id, same_day.id}
    assert owner.run(what_would_go_out, client, colour.id, Extent()).visits == 2


def test_forms_and_photos_go_along_as_they_lie_in_the_vault(
    owner, clock, exports, tmp_path, entries
):
    client = owner.run(add_client, "Ada", "pl").client.id
    owner.run(record_consents, client, {Purpose.RECORD: True})
    visit = visited(owner, client, clock, "Root colour")
    forms = owner.run(compose_form_set, client, "hair-colour", "pl", "Root colour")
    papers = owner.run(save_papers, client, forms, Path("forms.pdf"))
    file = tmp_path / "1.jpg"
    file.write_bytes(picture())
    brought = (Brought(file, clock.now().date(), about="crown"),)
    owner.run(file_photos, client, brought, clear=False, progress=Patient())
    ask = proved(owner)
    pack = ask.run(gather_claim, client, visit.id, ALL)
    kinds = [each.kind for each in pack.annexes]
    assert kinds == [AnnexKind.PAPER] * len(papers) + [AnnexKind.PHOTO]
    ask.run(save_claim, client, SHEET, pack.annexes, "Insurer plc", Path("claim.pdf"))
    beside = [f"claim-{number:02d}.pdf" for number in range(1, len(papers) + 1)]
    names = ["claim.pdf", *beside, f"claim-{len(papers) + 1:02d}.jpg"]
    assert set(map(str, exports.saved)) == {*names, "forms.pdf"}
    assert exports.saved[Path(names[-1])].startswith(b"\xff\xd8")
    done = [line for line in entries() if line.entry.case == "claims.save_claim"][-1]
    out = {touch.id for touch in done.entry.touches if touch.verb is Verb.EXPORTED}
    assert out == {client, *(each.id for each in pack.annexes)}


def scanned(desk, clock, code):
    """Keep a page of a paper as filing does, and return its id."""
    written = [desk.vault.blobs.write(Compartment.HEALTH, part) for part in (JPEG, b"small")]
    with desk.vault.work() as work:
        page = ScanPage(
            *(new_scan_id(), code, 1, None, None, *written, len(JPEG), bytes(32), 0),
            *(clock.now(), "Ewa K.", clock.now(), "Ewa K."),
        )
        work.scans.add(page, 1)
        work.audit.append(
            Entry(clock.now(), desk.member.id, "test.file", Phase.RUN, work.touches)
        )
    return page.id


def test_a_form_goes_along_as_it_came_back(owner, clock, exports, seat):
    client = owner.run(add_client, "Ada", "pl").client.id
    visit = visited(owner, client, clock, "Root colour")
    forms = owner.run(compose_form_set, client, "hair-colour", "pl", "Root colour")
    paper = owner.run(save_papers, client, forms, Path("forms.pdf"))[0]
    page = scanned(owner, clock, paper.code)
    wanted = Extent(scans=True)
    pack = proved(owner).run(gather_claim, client, visit.id, wanted)
    assert pack.annexes == (Annex(AnnexKind.SCAN, page),)
    given = (client, SHEET, pack.annexes, "Insurer plc", Path("claim.pdf"))
    proved(owner).run(save_claim, *given)
    assert exports.saved[Path("claim-01.jpg")] == JPEG
    other = owner.run(add_client, "Ola", "pl").client.id
    with pytest.raises(NotFound):
        proved(owner).run(save_claim, other, *given[1:])
    manager = seat(Tier.MANAGER)
    assert manager.run(what_would_go_out, client, visit.id, wanted).scans == 0
    with pytest.raises(NotPermitted):
        proved(manager).run(save_claim, *given)


def test_nothing_of_another_card_goes_along(owner, clock, exports):
    client = owner.run(add_client, "Ada", "pl").client.id
    other = owner.run(add_client, "Ola", "pl").client.id
    forms = owner.run(compose_form_set, other, "hair-colour", "pl", "Root colour")
    (paper, *_more) = owner.run(save_papers, other, forms, Path("forms.pdf"))
    annex = Annex(AnnexKind.PAPER, paper.code)
    with pytest.raises(NotFound):
        proved(owner).run(save_claim, client, SHEET, [annex], "Insurer", Path("claim.pdf"))
    assert Path("claim.pdf") not in exports.saved


def test_a_login_without_the_key_lets_no_photo_out(seat, owner, clock):
    client = owner.run(add_client, "Ada", "pl").client.id
    visit = visited(owner, client, clock, "Root colour")
    manager = seat(Tier.MANAGER)
    assert not manager.run(what_would_go_out, client, visit.id, Extent()).opens_photos
    assert proved(manager).run(gather_claim, client, visit.id, ALL).annexes == ()
