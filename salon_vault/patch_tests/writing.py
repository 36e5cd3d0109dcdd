"""What the use cases on patch tests share: tidying what was typed, noting what was seen."""

from dataclasses import dataclass, replace
from datetime import date

from salon_vault.access import Permission, may
from salon_vault.clients.model import ClientId, clean_text
from salon_vault.clients.names import clean_line
from salon_vault.clock import day_of, not_ahead
from salon_vault.compartments import Sealed
from salon_vault.errors import EditConflict, InvalidInput
from salon_vault.patch_tests.findings import any_time_on
from salon_vault.patch_tests.model import (
    READ,
    Observation,
    Origin,
    PatchTest,
    PatchTestId,
    Result,
    effective,
    new_patch_test_id,
)
from salon_vault.photos.model import PhotoId
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind, TreatmentId


@dataclass(frozen=True, slots=True)
class Placed:
    """What was put on: for which treatments, what, and where."""

    kind: Kind
    product: str
    """Brand and line, as on the box."""
    lot: str = ""
    site: str = ""
    treatment: TreatmentId | None = None
    """The one treatment it is for; None for all of the kind."""


@dataclass(frozen=True, slots=True)
class OnPaper:
    """What a card on paper says of an earlier test."""

    placed_on: date
    placed_by: str
    read_on: date
    read_by: str
    result: Result


def tidied(work: Work, placed: Placed) -> Placed:
    """
    Return what was typed on one line each.

    Raises:
        NotFound, InvalidInput: if the treatment is not on the list, or of another kind.
    """
    one = placed.treatment
    if one is not None and work.treatments.get(one).kind is not placed.kind:
        raise InvalidInput("treatment", "unknown")
    return replace(
        placed,
        product=clean_line("product", placed.product),
        lot=clean_line("lot", placed.lot),
        site=clean_line("site", placed.site),
    )


def placed_now(
    work: Work, client_id: ClientId, placed: Placed, result: Result = Result.PENDING
) -> PatchTest:
    """Return a test that is put on just now, or refused; nothing is kept yet."""
    clean = tidied(work, placed)
    return PatchTest(
        id=new_patch_test_id(),
        client=client_id,
        kind=clean.kind,
        placed_at=work.clock.now(),
        placed_by=work.member.label,
        entered_at=work.clock.now(),
        entered_by=work.member.label,
        treatment=clean.treatment,
        product=clean.product,
        lot=clean.lot,
        site=clean.site,
        result=result,
    )


def from_paper(work: Work, client_id: ClientId, placed: Placed, paper: OnPaper) -> PatchTest:
    """
    Return an earlier test as a card on paper has it; nothing is kept yet.

    Under a login that reads no tests it waits to be confirmed, if it is to count as passed.

    Raises:
        InvalidInput: for a day to come, a reading before the test, or no result.
    """
    for on in (paper.placed_on, paper.read_on):
        not_ahead(on, work.clock.now())
    if paper.result not in READ:
        raise InvalidInput("result", "unknown")
    test = placed_now(work, client_id, placed, Result.REFUSED)
    return replace(
        test,
        placed_at=any_time_on(paper.placed_on)[0],
        placed_by=clean_line("placed_by", paper.placed_by),
        read_at=any_time_on(paper.read_on)[0],
        read_by=clean_line("read_by", paper.read_by),
        result=paper.result,
        origin=Origin.PAPER,
        confirmed_by=work.member.label if reads_tests(work) else "",
    )


def _check_photo(work: Work, test: PatchTest, photo_id: PhotoId) -> None:
    photo, card = work.photos.get(photo_id), work.clients.staying
    if isinstance(photo, Sealed) or card(photo.client) != card(test.client):
        raise InvalidInput("picture", "unknown")


def counted(work: Work, test_id: PatchTestId) -> PatchTest:
    """
    Return a test that nothing stands in the place of: what comes of any other counts nowhere.

    Raises:
        NotFound: if it is not there.
        EditConflict: if it was corrected since.
    """
    test = work.patch_tests.get(test_id)
    if test not in effective(tuple(work.patch_tests.of_client(test.client))):
        raise EditConflict
    return test


def reads_tests(work: Work) -> bool:
    """Tell whether the person at the desk records what came of tests."""
    return may(work.member, Permission.READ_TESTS, day_of(work.clock.now()))


def note_down(
    work: Work, test: PatchTest, text: str, photo: str = "", *, at_reading: bool = False
) -> None:
    """
    Add to *health* what was seen or said of a test, if anything was.

    ``photo`` is one of the client's; a salon that keeps none says where the picture is filed.

    Raises:
        NotFound, InvalidInput: if there is no such photo, or it is another client's.
    """
    tidy, where = clean_text("notes", text), clean_line("picture", photo)
    if where and work.salon.get().keeps_photos:
        _check_photo(work, test, PhotoId(where))
    if not tidy and not where:
        return
    now = work.clock.now()
    hours = int((now - test.placed_at).total_seconds()) // 3600 if at_reading else None
    seen = Observation(new_patch_test_id(), test.id, now, work.member.label, tidy, hours, where)
    work.patch_tests.observe(test.client, seen)
