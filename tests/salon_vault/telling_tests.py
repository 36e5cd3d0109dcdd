"""A patch test, a reaction and an override with a telling value in every field."""

from datetime import UTC, date, datetime

from salon_vault.clearance.override import Override
from salon_vault.clients.model import ClientId
from salon_vault.patch_tests.model import Lapse, Observation, PatchTest, PatchTestId, Result
from salon_vault.reactions.model import Account, BarsNothing, Reaction, ReactionId
from salon_vault.treatments.model import Kind, TreatmentId

ID = ClientId("c" * 16)
AT = datetime(2010, 11, 12, 10, 11, tzinfo=UTC)
TEST = PatchTest(
    PatchTestId("71" * 8),
    ID,
    Kind.LASER,
    AT,
    "Chair Twenty",
    treatment=TreatmentId("81" * 8),
    product="Telling line",
    lot="T-9911",
    site="left elbow",
    read_at=AT.replace(day=14),
    read_by="Chair Thirty",
    result=Result.DOUBTFUL,
    corrects=PatchTestId("91" * 8),
    entered_at=AT.replace(day=15),
    entered_by="Chair Twenty-one",
    confirmed_by="Chair Thirty-one",
    seen_on=date(2010, 11, 30),
)
TEST_NOTE = Observation(
    "a1" * 8,
    TEST.id,
    AT.replace(hour=16),
    "Chair Forty",
    "small blisters",
    47,
    "shot-12",
    "sickly",
)
LAPSE = Lapse("b1" * 8, ID, AT.replace(hour=17), frozenset({Kind.WAXING}), "Chair Fifty")
REACTION = Reaction(
    ReactionId("d1" * 8),
    ID,
    date(2010, 12, 1),
    Kind.NAILS,
    frozenset({Kind.FACIAL}),
    ("Barred line",),
    "Gel set",
    "Reacting gel",
    "R-8822",
    "Chair Sixty",
    date(2010, 12, 2),
    date(2010, 12, 3),
    date(2010, 12, 4),
    "Chair Seventy",
)
ACCOUNT = Account(
    "e1" * 8,
    REACTION.id,
    AT.replace(hour=18),
    "Chair Eighty",
    "an hour after",
    "swollen cuticles",
    ("ethyl something",),
    "rinsed with water",
    "cool cloths",
    "doctor at the corner",
    "shots-13-15",
)
BARS_NOTHING = BarsNothing(
    "e2" * 8, "telling resin", frozenset({Kind.MASSAGE}), AT.replace(hour=20), "Chair Ninety"
)
OVERRIDE = Override(
    "f" * 15 + "0",
    ID,
    TreatmentId("61" * 8),
    date(2010, 12, 5),
    frozenset({"patch_test:no_test"}),
    "Chair Hundred",
    AT.replace(hour=19),
    date(2010, 12, 14),
)

_WHOLE = {
    "patch_test": (
        TEST,
        "kind treatment product lot site placed_at placed_by read_at read_by result corrects"
        " entered_at entered_by confirmed_by seen_on",
    ),
    "patch_test_note": (TEST_NOTE, "at by text hours photo cause"),
    "test_lapse": (LAPSE, "at by"),
    "reaction": (
        REACTION,
        "kind on treatment product lot recorded_by letter_on lifted_on lifted_by"
        " insurer_told_on",
    ),
    "reaction_account": (ACCOUNT, "at by began seen done advice doctor photos"),
    "bars_nothing": (BARS_NOTHING, "allergen at by"),
    "override": (OVERRIDE, "treatment on by at seen_on"),
}
TESTS_KEPT = {
    **{
        (record, name): getattr(value, name)
        for record, (value, names) in _WHOLE.items()
        for name in names.split()
    },
    ("test_lapse", "kinds"): Kind.WAXING,
    ("reaction", "bars"): Kind.FACIAL,
    ("reaction", "barred_lines"): "Barred line",
    ("reaction_account", "ingredients"): "ethyl something",
    ("bars_nothing", "kinds"): Kind.MASSAGE,
    ("override", "covers"): "patch_test:no_test",
}
"""What each field holds, as it is seen when it is open."""


def fill_tests(work) -> None:
    """Keep one of each."""
    work.patch_tests.save(TEST)
    work.patch_tests.observe(ID, TEST_NOTE)
    work.patch_tests.lapse(LAPSE)
    work.reactions.save(REACTION)
    work.reactions.add_account(ID, ACCOUNT)
    work.reactions.keep_bars_nothing(ID, BARS_NOTHING)
    work.overrides.add(OVERRIDE)
