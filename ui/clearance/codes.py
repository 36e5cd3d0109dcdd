"""What each obstacle says, by the rules that found it and its code."""

from collections.abc import Mapping

from salon_vault.clearance.model import Ground
from ui.words import N_

CODES: Mapping[tuple[Ground, str], str] = {
    (Ground.PATCH_TEST, "unreadable"): N_("a record about patch tests cannot be read"),
    (Ground.PATCH_TEST, "failed"): N_("a patch test failed, placed {when}"),
    (Ground.PATCH_TEST, "doubtful"): N_("the last patch test was doubtful"),
    (Ground.PATCH_TEST, "too_young"): N_("the rule on patch tests wants {age} years of age"),
    (Ground.PATCH_TEST, "no_test"): N_("no patch test is on file"),
    (Ground.PATCH_TEST, "refused"): N_("the client refused the patch test, {when}"),
    (Ground.PATCH_TEST, "pending"): N_("the patch test can be read later: {when}"),
    (Ground.PATCH_TEST, "unread"): N_("the patch test waits to be read since {when}"),
    (Ground.PATCH_TEST, "not_read"): N_("nobody read the patch test in time, placed {when}"),
    (Ground.PATCH_TEST, "unconfirmed"): N_(
        "the patch test from paper waits to be confirmed, placed {when}"
    ),
    (Ground.PATCH_TEST, "read_early"): N_("the patch test was read before its time: {when}"),
    (Ground.PATCH_TEST, "too_early"): N_("too early after the patch test, wait until {when}"),
    (Ground.PATCH_TEST, "from_hour"): N_("long enough after the patch test from {when} on"),
    (Ground.PATCH_TEST, "too_late"): N_("the patch test was to be used by {when}"),
    (Ground.PATCH_TEST, "used_up"): N_("the patch test counted for one treatment, {when}"),
    (Ground.PATCH_TEST, "expired"): N_("the patch test counted until {when}"),
    (Ground.PATCH_TEST, "gap"): N_("too long since the last such treatment, {when}"),
    (Ground.PATCH_TEST, "lapsed"): N_("something calls for a new patch test since {when}"),
    (Ground.PATCH_TEST, "after_reaction"): N_(
        "after the reaction of {when} a new patch test is needed"
    ),
    (Ground.PATCH_TEST, "other_line"): N_("another product line was tested"),
    (Ground.REACTION, "reacted"): N_("a reaction is on file, {when}: not done any more"),
    (Ground.REACTION, "reacted_line"): N_("not with {lines}: a reaction is on file"),
    (Ground.ANSWERS, "not_asked"): N_("the questions before it have not been asked"),
    (Ground.ANSWERS, "outdated"): N_("the answers are too old, given {on}"),
    (Ground.ANSWERS, "to_decide"): N_("answers wait for somebody to decide"),
    (Ground.ANSWERS, "decided"): N_("after the questions of {on}: {to_do}"),
    (Ground.ANSWERS, "newer_questions"): N_("the questions have changed since they were asked"),
    (Ground.ANSWERS, "unreadable"): N_(
        "what came of the questions before it cannot be read: ask again"
    ),
    (Ground.ANSWERS, "questions_unreadable"): N_(
        "the salon's questions before it cannot be read: the owner adopts them again"
    ),
    (Ground.AGE, "unreadable"): N_(
        "what is kept of the client's age cannot be read: save the birthday again"
    ),
    (Ground.AGE, "rules_unreadable"): N_(
        "the salon's rules about age cannot be read: the owner adopts them again"
    ),
    (Ground.AGE, "too_young"): N_("not done under {under} years of age"),
    (Ground.AGE, "guardian_present"): N_("under {under} years of age a guardian stays"),
    (Ground.AGE, "guardian_signs"): N_("a guardian signs, too"),
    (Ground.AGE, "guardian_unknown"): N_("no guardian is written down"),
    (Ground.AGE, "age_unknown"): N_("the birthday is not known; not done under {under}"),
}
"""A clause each, for behind the name of the treatment; placeholders are facts of obstacles."""
