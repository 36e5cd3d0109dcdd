"""The check-up as a sheet of paper: the same sentences, in any of the five languages."""

from collections.abc import Iterator

from salon_vault.checkup.model import Checkup, Finding, Group, State
from salon_vault.checkup.words import GROUPS, STATES, group_of, headline, told
from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.paper.blocks import Block, Callout, Heading, Line, Small, Table
from salon_vault.paper.document import Document
from salon_vault.words import N_, Translator

FORM = "check-up"
VERSION = 1

TITLE = N_("Check-up of the vault and this PC")
LEAD = N_("Seen on {day} by the program on this PC. Where it cannot see, it says so.")
COLUMNS = (N_("State"), N_("What was found"), N_("What to do"))
DONE_BY = N_("Seen by, date")


def checkup_document(checkup: Checkup, salon_name: str, language: str) -> Document:
    """Return the sheet; it names logins and sticks, and no client."""
    words = Translator.of(language)
    day = printed_date(day_of(checkup.at), language)
    lead = Small(words.tr(LEAD).format(day=day))
    summary = Callout(headline(checkup, words))
    return Document(
        form=FORM,
        version=VERSION,
        language=language,
        code="",
        compartment=Compartment.SALON.value,
        title=words.tr(TITLE),
        blocks=(lead, summary, *_groups(checkup, words), Line(words.tr(DONE_BY))),
        salon=salon_name,
    )


def in_order(checkup: Checkup, group: Group) -> list[Finding]:
    """Return the findings of a group, those that want most first."""
    states = list(State)
    ours = (each for each in checkup.findings if group_of(each) is group)
    return sorted(ours, key=lambda each: states.index(each.state))


def _groups(checkup: Checkup, words: Translator) -> Iterator[Block]:
    header = tuple(words.tr(column) for column in COLUMNS)
    for group in Group:
        findings = in_order(checkup, group)
        if findings:
            yield Heading(words.tr(GROUPS[group]))
            rows = tuple(_row(each, words) for each in findings)
            yield Table(header, rows, (2.0, 5.0, 5.0))


def _row(finding: Finding, words: Translator) -> tuple[str, str, str]:
    said = told(finding, words)
    return words.tr(STATES[finding.state]), said.sentence, said.todo
