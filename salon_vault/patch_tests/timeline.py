"""What the timeline says of patch tests; what was seen of the skin stays in *health*."""

from collections.abc import Iterator, Mapping

from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.patch_tests.model import PatchTest, Result
from salon_vault.ports import Work
from salon_vault.timeline.model import Moment, MomentKind, Phrase, Tone, as_typed
from salon_vault.words import N_

RESULTS: Mapping[Result, tuple[str, Tone]] = {
    Result.PENDING: (N_("Patch test: still to be read"), Tone.MIND),
    Result.PASSED: (N_("Patch test: recorded as passed"), Tone.GOOD),
    Result.DOUBTFUL: (N_("Patch test: recorded as doubtful"), Tone.MIND),
    Result.FAILED: (N_("Patch test: recorded as failed"), Tone.GRAVE),
    Result.REFUSED: (N_("Patch test: the client refused"), Tone.MIND),
    Result.NOT_READ: (N_("Patch test: was not read"), Tone.QUIET),
}


TO_CONFIRM = (N_("Patch test: from paper, to be confirmed"), Tone.MIND)


def tested(work: Work, client_id: ClientId) -> Iterator[Moment]:
    """Yield tests with their results, and when earlier ones ceased to count."""
    for test in work.patch_tests.of_client(client_id):
        words, tone = TO_CONFIRM if test.unconfirmed else RESULTS[test.result]
        detail = tuple(_detail(test))
        yield Moment(test.placed_at, MomentKind.TEST, Phrase(words), detail, tone, test.id)
    for lapse in work.patch_tests.lapses(client_id):
        words_of_lapse = Phrase(N_("Earlier patch tests no longer count"))
        by = (as_typed(lapse.by),)
        yield Moment(lapse.at, MomentKind.TEST, words_of_lapse, by, Tone.MIND, lapse.id)


def _detail(test: PatchTest) -> Iterator[Phrase]:
    product = " ".join((test.product, test.lot)).strip()
    if product:
        yield as_typed(product)
    if test.placed_by:
        yield Phrase(N_("placed by {person}"), {"person": test.placed_by})
    if test.read_at is not None:
        day = day_of(test.read_at)
        yield Phrase(N_("read {day} by {person}"), {"day": day, "person": test.read_by})
