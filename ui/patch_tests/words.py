"""What patch tests, their results and rules are called on screen."""

from collections.abc import Iterator, Mapping

from salon_vault.law.shape import Period, Unit
from salon_vault.patch_rules.model import Authority, Figures, PatchTestRule, Trigger
from salon_vault.patch_tests.findings import Verdict
from salon_vault.patch_tests.model import Origin, PatchTest, Result
from salon_vault.treatments.model import Kind
from ui.clearance.words import when_said
from ui.dates import near_day
from ui.treatments.kinds import kind_name
from ui.words import N_, _, about, chained, listed, plural, run_on

RESULTS: Mapping[Result, tuple[str, str, str]] = {
    Result.PENDING: (N_("Not read yet"), "info", "clock"),
    Result.PASSED: (N_("Recorded as passed"), "ok", "circle-check"),
    Result.DOUBTFUL: (N_("Doubtful"), "warn", "circle-help"),
    Result.FAILED: (N_("Failed"), "danger", "octagon-alert"),
    Result.REFUSED: (N_("Refused by the client"), "warn", "hand"),
    Result.NOT_READ: (N_("Not read in time"), "warn", "circle-alert"),
}
"""Words, tone and sign of every result."""

AUTHORITIES: Mapping[Authority, str] = {
    Authority.INSURER: N_("Insurer"),
    Authority.MAKER: N_("Maker of the product"),
    Authority.TRADE_BODY: N_("Trade body"),
    Authority.OWN: N_("Own rule of the salon"),
}

TRIGGERS: Mapping[Trigger, str] = {
    Trigger.NEW_LINE: N_("Another product line"),
    Trigger.ILLNESS: N_("An illness, or other medicine"),
    Trigger.BLACK_HENNA: N_("A black henna tattoo"),
}


TO_CONFIRM = (N_("Passed on paper, to be confirmed"), "info", "clock")


def result_words(test: PatchTest) -> tuple[str, str, str]:
    """Return what came of a test in words, with tone and sign."""
    words, tone, sign = TO_CONFIRM if test.unconfirmed else RESULTS[test.result]
    return _(words), tone, sign


def results(*shown: Result) -> list[tuple[str, str]]:
    """Return results as choices."""
    return [(each.value, _(RESULTS[each][0])) for each in shown]


def record_lines(test: PatchTest) -> list[str]:
    """Return what was put on, who put it on and read it, and who made the record."""
    paper = test.origin is Origin.PAPER
    refused = test.result is Result.REFUSED
    placed = _("recorded by {who}") if refused else _("placed by {who}")
    parts = [what_was_placed(test), placed.format(who=test.placed_by) if test.placed_by else ""]
    lines = [chained(part for part in parts if part)]
    if test.read_at is not None:
        read_at = test.read_at.astimezone()
        day = read_at.date().isoformat() if paper else read_at.isoformat()
        read = _("read {when} by {who}")
        lines.append(read.format(when=when_said(day), who=test.read_by))
    lines.append(chained(_origin(test)))
    return [line for line in lines if line]


def _origin(test: PatchTest) -> Iterator[str]:
    """Yield where a record comes from, and who stands for it, if that is somebody else."""
    if test.origin is Origin.PAPER:
        yield _("from paper")
    if test.corrects is not None:
        yield _("corrected by {who}").format(who=test.entered_by)
    elif test.origin is Origin.PAPER and test.entered_by:
        yield _("entered by {who}").format(who=test.entered_by)
    if test.confirmed_by and test.confirmed_by != test.entered_by:
        yield _("confirmed by {who}").format(who=test.confirmed_by)


def standing_words(kind: Kind, verdict: Verdict) -> tuple[str, str, str]:
    """Return how the tests of a kind stand, in a few words, with tone and sign."""
    codes = {each.code.value for each in verdict.findings}
    name = kind_name(kind)
    if codes & {"reacted", "failed", "unreadable"}:
        words = _("{kind} · not done any more")
        return words.format(kind=name), "danger", "octagon-alert"
    if codes & {"pending", "unread"}:
        words = _("{kind} · patch test to be read")
        return words.format(kind=name), "info", "clock"
    if "unconfirmed" in codes:
        words = _("{kind} · patch test to be confirmed")
        return words.format(kind=name), "info", "clock"
    if verdict.stops or codes - {"from_hour", "reacted_line"}:
        words = _("{kind} · patch test needed")
        return words.format(kind=name), "warn", "circle-alert"
    if verdict.until is not None:
        words = _("{kind} · patch test until {day}")
        return words.format(kind=name, day=near_day(verdict.until)), "ok", "circle-check"
    return _("{kind} · patch test on file").format(kind=name), "ok", "circle-check"


def what_was_placed(test: PatchTest) -> str:
    """Return product, lot and place of a test in one line."""
    lot = _("batch {lot}").format(lot=test.lot) if test.lot else ""
    return listed(each for each in (test.product, lot, test.site) if each)


def figures_in_words(figures: Figures) -> str:
    """Return what a rule asks for, one phrase after the other."""
    said = [_("at least {n} h before").format(n=figures.earliest)]
    if figures.latest is not None:
        said.append(_("first treatment within {n} h").format(n=figures.latest))
    if figures.every_time:
        said.append(_("a test for every treatment"))
    if figures.valid is not None:
        said.append(_("counts for {period}").format(period=period_words(figures.valid)))
    if figures.gap is not None:
        months = plural("{n} month", "{n} months", figures.gap)
        said.append(_("again after {period} without the treatment").format(period=months))
    if figures.repeat_on:
        again = listed(_(TRIGGERS[each]).lower() for each in figures.repeat_on)
        said.append(about(_("again after"), again))
    if figures.youngest is not None:
        said.append(_("not under {n} years").format(n=figures.youngest))
    return chained(said)


def period_words(period: Period) -> str:
    """Return a period with its number, as in "6 months"."""
    match period.unit:
        case Unit.DAY:
            return plural("{n} day", "{n} days", period.n)
        case Unit.WEEK:
            return plural("{n} week", "{n} weeks", period.n)
        case Unit.YEAR:
            return plural("{n} year", "{n} years", period.n)
        case _:
            return plural("{n} month", "{n} months", period.n)


def source_in_words(rule: PatchTestRule) -> str:
    """Return who says so; of an insurer: your policy of a day."""
    if rule.policy_on is not None:
        policy = _("Your policy of {day} says so:").format(day=near_day(rule.policy_on))
        return run_on((policy, rule.source))
    return about(_(AUTHORITIES[rule.authority]), rule.source)
