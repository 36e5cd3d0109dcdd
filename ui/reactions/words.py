"""What a reaction says on screen: to everybody what is not done, to some what it was."""

from salon_vault.reactions.model import Account, Reaction
from ui.dates import near_day
from ui.treatments.kinds import kind_name
from ui.words import _, about, chained, ended, listed, run_on


def action_line(reaction: Reaction) -> str:
    """Return what everybody has to do: "Not done any more: Hair colour"."""
    kinds = listed(kind_name(kind) for kind in sorted(reaction.bars))
    lines = listed(reaction.barred_lines)
    parts = (
        about(_("Not done any more"), kinds) if kinds else "",
        about(_("Not used any more"), lines) if lines else "",
    )
    return chained(part for part in parts if part)


def lines_typed(text: str) -> tuple[str, ...]:
    """Return the product lines that are typed with commas between them."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def where_it_stands(reaction: Reaction) -> str:
    """Return whether a letter lifted it, and whether the insurer was told."""
    said = []
    if reaction.lifted_on is not None and reaction.letter_on is not None:
        words = _("lifted by a doctor's letter of {day}, recorded by {who}")
        said.append(words.format(day=near_day(reaction.letter_on), who=reaction.lifted_by))
    if reaction.insurer_told_on is not None:
        words = _("insurer told on {day}")
        said.append(words.format(day=near_day(reaction.insurer_told_on)))
    return chained(said)


def account_in_words(account: Account) -> str:
    """Return what is known, each part after its name."""
    parts = (
        (_("When it began"), account.began),
        (_("What was seen"), account.seen),
        (_("Ingredients"), listed(account.ingredients)),
        (_("What was done about it"), account.done),
        (_("Advice given"), account.advice),
        (_("Doctor"), account.doctor),
        (_("Pictures"), account.photos),
    )
    return run_on(ended(about(name, text)) for name, text in parts if text)
