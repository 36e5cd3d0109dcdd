"""The papers for an insurer: what is on file, what is not, and what the log keeps of it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject, Verb
from salon_vault.claims.model import Annex, AnnexKind, Extent
from salon_vault.claims.use_cases import gather_claim, print_claim, save_claim
from salon_vault.clearance.override import Override
from salon_vault.clients.use_cases import add_client
from salon_vault.compartments import Sealed
from salon_vault.consents.model import Outcome, spoken_code
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import (
    note_outcome,
    put_in_box,
    write_addendum,
)
from salon_vault.consents.use_cases import compose_form_set, print_papers, save_papers
from salon_vault.errors import InvalidInput, NotFound, NotPermitted, ProofNeeded, ReasonNeeded
from salon_vault.paper.pdf import render
from salon_vault.patch_rules.use_cases import save_rule
from salon_vault.patch_tests.model import Result
from salon_vault.patch_tests.use_cases import place_test, read_test
from salon_vault.patch_tests.writing import Placed
from salon_vault.photos.model import Photo, PhotoId, PhotoKind
from salon_vault.reactions.model import Reaction
from salon_vault.reactions.use_cases import Told, record_reaction
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, TreatmentId
from salon_vault.visits.use_cases import record_visit
from tests.conftest import PASSWORD
from tests.salon_vault.patch_cases import rule
from ui import words
from ui.claims import preview
from ui.claims.dialog import WHOLE, MakeClaim
from ui.claims.parts import parts_of
from ui.claims.preview import ClaimPreview
from ui.claims.sheet import claim_sheet
from ui.confirm import PasswordAgain
from ui.words import LANGUAGES


@pytest.fixture(autouse=True)
def spoken():
    yield
    words.speak("en")


@pytest.fixture
def reacted(seat, clock):
    """Test a client, colour her, and record her reaction; return card and reaction."""
    owner = seat(Tier.OWNER)
    owner.run(save_rule, rule())
    client = owner.run(add_client, "Ada Nowak", "pl").client.id
    desk = seat(Tier.SPECIALIST)
    placed = Placed(Kind.HAIR_COLOUR, "Luma Color", "L-4711", "left ear")
    test = desk.run(place_test, client, placed)
    clock.move(hours=48)
    desk.run(read_test, test.id, 1, Result.PASSED, "nothing to be seen")
    desk.run(record_visit, client, clock.now().date(), "Root colour", None)
    bars = frozenset({Kind.HAIR_COLOUR})
    reaction = Reaction("", client, clock.now().date(), Kind.HAIR_COLOUR, bars)
    kept = desk.run(record_reaction, reaction, Told(seen="swollen eyelids"))
    return client, kept.id


def proved(desk, reason="claim 17"):
    return desk.asking(reason=reason, proof=desk.confirm(PASSWORD))


def text_of(sheet):
    return repr(sheet.blocks)


def test_the_papers_hold_what_is_on_file_and_list_what_is_not(seat, reacted):
    client, about = reacted
    desk = seat(Tier.OWNER)
    pack = proved(desk).run(gather_claim, client, about, Extent())
    sheet = claim_sheet(pack, "Laurowa", "Insurer plc", "claim 17")
    said = text_of(sheet)
    for mark in ("Luma Color", "L-4711", "Recorded as passed", "nothing to be seen"):
        assert mark in said
    for mark in ("at least 48 h before", "our own", "swollen eyelids", "Root colour"):
        assert mark in said
    assert "Forms: nothing on file belongs to this" in said
    assert "Aftercare sheet: nothing on file belongs to this" in said
    assert "Under the login of Chair 2" in said
    assert not any(word in said.casefold() for word in ("safe", "covered", "approved"))
    assert sheet.pages(render(sheet)) >= 1


def test_an_aftercare_sheet_that_was_printed_has_a_part_of_its_own(seat, reacted, exports):
    client, about = reacted
    desk = seat(Tier.OWNER)
    forms = desk.run(compose_form_set, client, "hair-colour-aftercare", "pl", "Root colour")
    (paper,) = desk.run(save_papers, client, forms, Path("sheet.pdf"))
    pack = proved(desk).run(gather_claim, client, about, Extent())
    parts = {part.title: part for part in parts_of(pack)}
    assert spoken_code(paper.code) in repr(parts["Aftercare sheet"].blocks)
    assert parts["Forms"].missing


def test_what_came_of_a_form_stands_there_with_what_was_added_to_it(seat, reacted, printer):
    client, about = reacted
    desk = seat(Tier.OWNER)
    forms = desk.run(compose_form_set, client, "massage", "pl", "Massage")
    first, second = desk.run(print_papers, client, forms, "Counter", 1)
    desk.run(put_in_box, ((first.code, first.version),), "2026-11 A")
    refused = Noted(Outcome.REFUSED, nobody_else=True)
    desk.run(note_outcome, second.code, second.version, refused)
    desk.run(write_addendum, second.code, "signed a day later at home")
    pack = proved(desk).run(gather_claim, client, about, Extent())
    said = repr({part.title: part for part in parts_of(pack)}["Forms"].blocks)
    for mark in ("box 2026-11 A", "client refused", "nobody else was there"):
        assert mark in said
    assert "signed a day later at home" in said
    manager = proved(seat(Tier.MANAGER)).run(gather_claim, client, about, Extent())
    assert "signed a day later" not in text_of(claim_sheet(manager, "", "", ""))


def test_the_papers_say_how_many_records_cannot_be_read(seat, reacted, look):
    look("UPDATE sealed_item SET sealed = x'00' WHERE subject = 'reaction_account'")
    pack = proved(seat(Tier.OWNER)).run(gather_claim, *reacted, Extent())
    assert pack.unreadable == 1
    assert "1 record on this card cannot be read" in text_of(claim_sheet(pack, "", "", ""))


def test_a_manager_without_the_key_gets_them_without_health(seat, reacted):
    client, about = reacted
    pack = proved(seat(Tier.MANAGER)).run(gather_claim, client, about, Extent())
    assert isinstance(pack.observations, Sealed)
    said = text_of(claim_sheet(pack, "Laurowa", "Insurer plc", "claim 17"))
    assert "swollen eyelids" not in said
    assert "This login cannot open health entries" in said
    assert "Luma Color" in said


def test_only_managers_and_owners_with_password_and_reason(seat, reacted):
    client, about = reacted
    for tier in (Tier.RECEPTION, Tier.SPECIALIST):
        with pytest.raises(NotPermitted):
            seat(tier).run(gather_claim, client, about, Extent())
    owner = seat(Tier.OWNER)
    with pytest.raises(ProofNeeded):
        owner.asking(reason="claim 17").run(gather_claim, client, about, Extent())
    with pytest.raises(ReasonNeeded):
        proved(owner, "").run(gather_claim, client, about, Extent())
    with pytest.raises(NotFound):
        proved(owner).run(gather_claim, client, "0" * 16, Extent())


def test_the_log_keeps_that_they_went_out_and_for_whom(
    seat, reacted, printer, exports, entries
):
    client, about = reacted
    asking = proved(seat(Tier.OWNER))
    pack = asking.run(gather_claim, client, about, Extent())
    sheet = claim_sheet(pack, "Laurowa", "Insurer plc", "claim 17")
    with pytest.raises(InvalidInput):
        asking.run(print_claim, client, sheet, (), " ", "Counter")
    asking.run(print_claim, client, sheet, (), "Insurer plc", "Counter")
    asking.run(save_claim, client, sheet, (), "Insurer plc", Path("claim.pdf"))
    assert printer.sent[0][1] == "Claim", "the queue is told nobody's name"
    assert exports.saved[Path("claim.pdf")] == render(sheet)
    lines = entries()
    for case, verb in (("print_claim", Verb.PRINTED), ("save_claim", Verb.EXPORTED)):
        done = [each for each in lines if each.entry.case == f"claims.{case}"][-1]
        assert done.detail["handed_to"] == "Insurer plc"
        assert done.detail["reason"] == "claim 17"
        touches = {(touch.verb, touch.subject, touch.id) for touch in done.entry.touches}
        assert (verb, Subject.CLIENT, client) in touches


def test_photos_go_along_with_their_legal_ground_and_overrides_with_what_stood_there(
    seat, reacted, clock
):
    client, about = reacted
    pack = proved(seat(Tier.OWNER)).run(gather_claim, client, about, Extent())
    photo = Photo(
        PhotoId("a1"), client, clock.now().date(), PhotoKind.RECORD, "eyelids", "Ewa", "", ""
    )
    made = Override(
        *("b2", client, TreatmentId("c3"), photo.taken_on),
        frozenset({"patch_test:no_test:r.1"}),
        *("Ewa", clock.now()),
    )
    listed = replace(
        pack, photos=(photo,), overrides=(made,), treatments={made.treatment: "Roots"}
    )
    said = text_of(claim_sheet(listed, "Laurowa", "Insurer plc", "claim 17"))
    assert "eyelids" in said
    assert "The client agrees to: no use of photos." in said
    assert "legal claims" not in said
    assert "'Roots', 'Overridden: patch test'" in said
    along = replace(listed, annexes=(Annex(AnnexKind.PHOTO, photo.id),))
    said = text_of(claim_sheet(along, "Laurowa", "Insurer plc", "claim 17"))
    assert "legal claims (Art. 6(1)(f) and 9(2)(f) GDPR)" in said
    assert "'Photo: eyelids'" in said


def test_annexes_of_an_earlier_claim_are_not_overwritten(tmp_path):
    annexes = [Annex(AnnexKind.PAPER, "A"), Annex(AnnexKind.PHOTO, "b")]
    chosen = tmp_path / "claim.pdf"
    assert preview._free(chosen, annexes) == chosen
    (tmp_path / "claim-02.jpg").touch()
    assert preview._free(chosen, annexes).name == "claim (2).pdf"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_papers_can_be_drawn_in_every_language(seat, reacted, language):
    client, about = reacted
    pack = proved(seat(Tier.OWNER)).run(gather_claim, client, about, Extent())
    words.speak(language)
    sheet = claim_sheet(pack, "Laurowa", "Insurer plc", "claim 17")
    assert sheet.pages(render(replace(sheet, language=language))) >= 1


def test_the_way_to_the_papers_asks_for_the_password_and_shows_them(
    qtbot, reacted, counter, line_of
):
    client, _about = reacted
    counter.clear()
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = MakeClaim(parent, line_of(Tier.OWNER), client)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.about.count() == 2)
    qtbot.waitUntil(lambda: "Patch tests 1" in dialog.contents.said.text())
    dialog.much.choose(WHOLE)
    qtbot.waitUntil(lambda: dialog.contents.wanted.whole)
    dialog.give()
    assert dialog.fields["to"].below.text()
    dialog.to.setText("Insurer plc")
    dialog.reason.setText("claim 17")
    previews = []
    dialog.gathered.connect(previews.append)
    dialog.give()
    again = dialog.findChild(PasswordAgain)
    again.password.setText(PASSWORD)
    again.go.click()
    qtbot.waitUntil(lambda: bool(previews), timeout=10_000)
    (shown,) = previews
    assert isinstance(shown, ClaimPreview)
    qtbot.waitUntil(shown.go.isEnabled, timeout=10_000)
    with qtbot.waitSignal(shown.accepted):
        shown.go.click()
