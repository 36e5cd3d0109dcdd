"""What goes out beside the records: photos, overrides, and the annexes with their numbers."""

from collections.abc import Iterator

from salon_vault.claims.model import Annex, AnnexKind, ClaimPack
from salon_vault.compartments import Sealed
from salon_vault.consent_register.purposes import PHOTOS
from salon_vault.consent_register.words import PURPOSES
from salon_vault.consents.model import PaperCode, spoken_code
from salon_vault.law.pack import load_pack
from salon_vault.paper.blocks import Block, Text
from ui.card.papers.kinds import name_of
from ui.claims.tables import table
from ui.clearance.row import what_was_overridden
from ui.why_kept.words import said
from ui.words import _, about, ended, language, listed, moment, short_day

CLAIMS = "claims"
"""What every law pack calls the legal ground of claims."""


def photos(pack: ClaimPack) -> Iterator[Block]:
    """Yield the list of photos, to what the client agreed, and why they go out all the same."""
    if isinstance(pack.photos, Sealed):
        if pack.photo_count:
            yield Text(about(_("Photos in the vault"), str(pack.photo_count)))
        return
    rows = ((short_day(each.taken_on), each.about, each.by) for each in pack.photos)
    yield from table((_("Taken on"), _("What it shows"), _("By")), rows, 2, 5, 2)
    if pack.photos:
        agreed = listed(_(PURPOSES[each]) for each in PHOTOS if pack.consent.allows(each))
        yield Text(ended(about(_("The client agrees to"), agreed or _("no use of photos"))))
    if any(each.kind is AnnexKind.PHOTO for each in pack.annexes):
        ground = _legal_ground(pack.law)
        yield Text(ended(about(_("Photos go along for the claim alone; legal ground"), ground)))


def overrides(pack: ClaimPack) -> Iterator[Block]:
    """Yield for what somebody answered against a stop."""
    rows = (
        (
            short_day(each.on),
            pack.treatments.get(each.treatment, ""),
            what_was_overridden(each),
            listed((moment(each.at), each.by)),
        )
        for each in pack.overrides
    )
    header = (_("For the day"), _("Treatment"), _("What stood against it"), _("Allowed on"))
    yield from table(header, rows, 2, 3, 3, 3)


def annexes(pack: ClaimPack) -> Iterator[Block]:
    """Yield the annexes in the order of their numbers."""
    rows = ((str(n), *_annex(pack, each)) for n, each in enumerate(pack.annexes, 1))
    yield from table((_("No."), _("What it is"), _("From")), rows, 1, 5, 3)


def _annex(pack: ClaimPack, annex: Annex) -> tuple[str, str]:
    if annex.kind is AnnexKind.PAPER:
        paper = next(each for each in pack.papers if each.code == annex.id)
        code = spoken_code(PaperCode(annex.id))
        return about(name_of(paper.kind), code), moment(paper.made_at)
    if annex.kind is AnnexKind.SCAN:
        return _page(pack, annex)
    shown = () if isinstance(pack.photos, Sealed) else pack.photos
    photo = next(each for each in shown if each.id == annex.id)
    words = about(_("Photo"), photo.about) if photo.about else _("Photo")
    return words, short_day(photo.taken_on)


def _page(pack: ClaimPack, annex: Annex) -> tuple[str, str]:
    """Return which page of which form came back, and when it was filed."""
    scan = next(each for each in pack.scans if each.id == annex.id)
    paper = next(each for each in pack.papers if each.code == scan.paper)
    words = _("Scan, page {page} of {pages}").format(page=scan.page, pages=paper.pages)
    when = moment(scan.filed_at) if scan.filed_at else ""
    return listed((words, name_of(paper.kind), spoken_code(paper.code))), when


def _legal_ground(law: str) -> str:
    """Return what the law pack says of data kept for claims, with its article."""
    ground = next(each for each in load_pack(law).bases if each.id == CLAIMS)
    cite = ground.cite.get(language()) or ground.cite["en"]
    return _("{basis} ({cite})").format(basis=said(ground.label), cite=cite)
