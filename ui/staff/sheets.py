"""The sheets that are printed about staff: for a leaver, an envelope, and the wall."""

from collections.abc import Iterable, Sequence
from datetime import date

from salon_vault.compartments import Compartment
from salon_vault.deputies.model import SpareLogin
from salon_vault.paper.blocks import (
    Block,
    Bullets,
    Callout,
    Groups,
    Heading,
    Signature,
    Small,
    Table,
    Text,
)
from salon_vault.paper.document import Document
from salon_vault.personnel.model import Opened
from salon_vault.staff.model import Member, Right, Tier
from ui.staff.words import right_name, tier_name
from ui.words import _, about, chained, day, ended, language, listed, plural


def leaver_sheet(member: Member, opened: Sequence[Opened], salon: str, on: date) -> Document:
    """Return what the owner and a leaver sign: keys out, things back, cards opened lately."""
    rows = tuple(
        (one.name or _("a card no longer kept"), day(one.last.astimezone().date()))
        for one in opened
    )
    copies = ended(_("Copies made before now stay readable to {who}").format(who=member.label))
    back = (_("Keys of the salon, and of cabinets"), _("Phone, cards and paper notes"))
    blocks: list[Block] = [
        Text(_("{who} leaves the salon on {day}").format(who=member.label, day=day(on))),
        Callout(copies),
        Heading(_("Handed back")),
        Bullets(back),
        Heading(_("Cards opened under this login in the last 30 days")),
    ]
    if rows:
        blocks.append(Table((_("Client"), _("Last opened")), rows, (3, 2)))
    else:
        blocks.append(Text(_("The log shows none.")))
    blocks.append(Signature(_("Owner"), _("Date")))
    blocks.append(Signature(member.label, _("Date")))
    return _sheet("leaver", _("Leaving the salon"), blocks, salon)


def spare_sheet(spare: SpareLogin, salon: str, on: date) -> Document:
    """Return what goes into the sealed envelope."""
    blocks: list[Block] = [
        Text(
            _("Login: {who} · Role: {role} · Made on {day}").format(
                who=spare.label, role=tier_name(spare.tier), day=day(on)
            )
        ),
        Groups(tuple(spare.passphrase.split("-")), 3),
        Text(_("Type the words with hyphens between them: no spaces, small letters.")),
        Callout(
            _(
                "In the unlock window choose “More ways…”, then this login. Its use is logged "
                "and shown to the owner. Whoever opens it chooses a password of their own; the "
                "envelope then opens nothing any more. Seal it, and sign across the flap."
            )
        ),
        Signature(_("Sealed by"), _("Date")),
        Signature(_("Opened by, and why"), _("Date")),
    ]
    return _sheet("spare-login", _("Spare login for a sealed envelope"), blocks, salon)


def rights_sheet(rights: Sequence[Right], members: Iterable[Member], salon: str) -> Document:
    """Return the table of rights with this salon's cuts, on one page."""
    header = (_("Right"), *(tier_name(tier) for tier in Tier))
    rows = tuple(
        (right_name(right.name), *("✓" if tier in right.tiers else "–" for tier in Tier))
        for right in rights
        if right.tiers not in (frozenset(Tier), frozenset({Tier.OWNER}))
    )
    cut = tuple(
        about(one.label, listed(right_name(right) for right in sorted(one.cuts)))
        for one in members
        if one.active and one.cuts
    )
    blocks: list[Block] = [
        Heading(_("Everybody who works here")),
        Text(_listed_rights(rights, frozenset(Tier))),
        Heading(_("Owners alone")),
        Text(_listed_rights(rights, frozenset({Tier.OWNER}))),
        Heading(_("By role")),
        Table(header, rows, (4, 1.7, 1.3, 1.6, 1.4)),
        Heading(_("Withdrawn in this salon")),
        Bullets(cut) if cut else Text(_("No right is withdrawn from anybody.")),
        Small(
            _(
                "What lies under different keys is kept apart by the keys; under the same "
                "key, these are rules of the program."
            )
        ),
    ]
    return _sheet("rights", _("Who may do what"), blocks, salon)


def cards_in_words(opened: Sequence[Opened]) -> str:
    """Return how many cards were opened lately."""
    if not opened:
        return _("The log shows no card opened under this login in the last 30 days.")
    return plural(
        "{n} card was opened under this login in the last 30 days.",
        "{n} cards were opened under this login in the last 30 days.",
        len(opened),
    )


def _listed_rights(rights: Iterable[Right], tiers: frozenset[Tier]) -> str:
    """Return the rights that exactly these roles have, in one sentence."""
    return ended(chained(right_name(one.name) for one in rights if one.tiers == tiers))


def _sheet(form: str, title: str, blocks: Iterable[Block], salon: str) -> Document:
    owner = Compartment.OWNER.value
    return Document(form, 1, language(), "", owner, title, tuple(blocks), salon)
