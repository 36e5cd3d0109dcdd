"""The papers for an insurer: what is on file, where each part comes from, what is not there."""

from collections.abc import Iterator

from salon_vault.claims.model import ClaimPack
from salon_vault.compartments import Compartment, Sealed
from salon_vault.paper.blocks import Block, Bullets, Callout, Entries, Entry, Heading, Text
from salon_vault.paper.document import Document
from salon_vault.reactions.model import Reaction
from ui.claims.parts import parts_of
from ui.words import _, about, day, ended, language, moment, plural


def claim_sheet(pack: ClaimPack, salon: str, to: str, reason: str) -> Document:
    """Return the papers in the language on screen."""
    parts = parts_of(pack)
    blocks: list[Block] = [
        *_cover(pack, to, reason),
        Heading(_("What is in these papers")),
        Bullets(tuple(part.title for part in parts if part.blocks)),
        Heading(_("What is not on file")),
        *_missing([*_unreadable(pack), *(part.missing for part in parts if part.missing)]),
    ]
    for part in parts:
        if part.blocks:
            blocks += [Heading(part.title), *part.blocks]
    return Document(
        form="claim",
        version=1,
        language=language(),
        code="",
        compartment=Compartment.HEALTH.value,
        title=_("Papers for the insurer"),
        blocks=tuple(blocks),
        salon=salon,
        footer=_("Put together from the salon's records; nobody has judged them."),
    )


def what_about(pack: ClaimPack) -> str:
    """Return what the claim is about, with its day."""
    if isinstance(pack.about, Reaction):
        return _("the reaction of {day}").format(day=day(pack.about.on))
    words = _("the visit of {day}: {treatment}")
    return words.format(day=day(pack.about.on), treatment=pack.about.treatment)


def _cover(pack: ClaimPack, to: str, reason: str) -> Iterator[Block]:
    yield Entries(
        (
            (Entry(_("Client"), pack.client.name), Entry(_("About"), what_about(pack))),
            (Entry(_("For whom"), to), Entry(_("Reason"), reason)),
            (
                Entry(_("Put together on"), moment(pack.made_at)),
                Entry(_("Under the login of"), pack.made_by),
            ),
            (Entry(_("How much"), _how_much(pack)),),
        )
    )
    closed = [
        value
        for value in (pack.observations, pack.accounts, pack.addenda, pack.photos)
        if isinstance(value, Sealed)
    ]
    if closed:
        words = _("This login cannot open health entries: what was seen is left out here.")
        yield Callout(words)


def _how_much(pack: ClaimPack) -> str:
    """Return how far the papers reach, so that nobody takes a part for the whole."""
    if pack.whole:
        return _("Everything on this card")
    return _("Only what is of the kind of treatment, or of the day, that it is about")


def _unreadable(pack: ClaimPack) -> Iterator[str]:
    n = pack.unreadable
    if n:
        yield plural(
            "{n} record on this card cannot be read",
            "{n} records on this card cannot be read",
            n,
        )


def _missing(missing: list[str]) -> Iterator[Block]:
    if missing:
        yield Bullets(tuple(missing))
    else:
        yield Text(ended(about(_("Nothing of the list above"), _("every part has entries"))))
