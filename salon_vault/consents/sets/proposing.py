"""By which rules a paper belongs to a visit."""

from collections.abc import Iterator, Sequence
from datetime import date

from salon_vault.clearance.model import Clearance, Ground, Obstacle
from salon_vault.clearance.overrides import overridden
from salon_vault.clearance.weighing import weigh
from salon_vault.clients.model import ClientId
from salon_vault.consent_register.agreed import consent_of
from salon_vault.consent_register.purposes import PHOTOS
from salon_vault.consent_register.validity.lapsing import lapsed_forms
from salon_vault.consents.library import BEFOREHAND, Role, form_of, library, set_before
from salon_vault.consents.sets.model import Belonging, Need, Proposed, VisitSet
from salon_vault.consents.sets.on_file import OnFile
from salon_vault.consents.tracking.signing import latest_first
from salon_vault.law.pack import load_pack
from salon_vault.minors.seeing import age_seen
from salon_vault.patch_tests.findings import Code
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind, Treatment

A_TEST_IS_DUE = frozenset(
    {
        *(Code.NO_TEST, Code.NOT_READ, Code.READ_EARLY, Code.TOO_LATE, Code.USED_UP),
        *(Code.EXPIRED, Code.GAP, Code.LAPSED, Code.OTHER_LINE),
    }
)
"""What a new patch test would mend."""

SIGNED_BEFORE = BEFOREHAND | {Role.MINOR}
"""What is asked about though nobody printed it; the rest of a set may be left out."""


def visit_set(
    work: Work, client_id: ClientId, treatments: Sequence[Treatment], words: str, on: date
) -> VisitSet:
    """
    Return what belongs to a visit on a day: ``words`` is what stands on its papers.

    It goes by what lies in *salon* alone, so that it tells the same at every desk, and reports
    the client as read.
    """
    client = work.clients.get(client_id)
    languages = load_pack(work.salon.get().law).papers.languages(client.language)
    clearance = weigh(work, client_id, treatments, on)
    lapsed = lapsed_forms(work, [client_id], on).get(client_id, frozenset())
    on_file = OnFile(latest_first(work.papers.kept_of(client_id)), words, on, lapsed)
    kinds = tuple(dict.fromkeys(treatment.kind for treatment in treatments))
    papers = [
        *_before(on_file, kinds),
        *_of_age(work, client_id, on_file),
        *_about_photos(work, client_id, on_file),
        *_about_tests(clearance, on_file),
        *_to_take_home(on_file, kinds),
    ]
    return VisitSet(
        *(client_id, words, on, languages),
        papers=tuple({each.form: each for each in papers}.values()),
        stops=stops_left(work, client_id, clearance, on),
    )


def signed_before(
    work: Work, client_id: ClientId, kinds: Sequence[Kind], on_file: OnFile
) -> list[Proposed]:
    """Return what has to be signed before a visit and is not, of the papers of its set."""
    papers = (*_before(on_file, kinds), *_of_age(work, client_id, on_file))
    unsigned = {Need.DUE, Need.PRINTED}
    return [p for p in papers if p.role in SIGNED_BEFORE and p.need in unsigned]


def stops_left(
    work: Work, client_id: ClientId, clearance: Clearance, on: date
) -> tuple[Obstacle, ...]:
    """Return the stops for which nobody answers on that day."""
    return tuple(each for each in clearance.stops if not overridden(work, client_id, each, on))


def _before(on_file: OnFile, kinds: Sequence[Kind]) -> Iterator[Proposed]:
    """Yield health sheets or what has changed, and then the consents."""
    forms = [form for kind in kinds if (each := set_before(kind)) for form in each.forms]
    health = [form for form in forms if form_of(form).role is Role.HEALTH]
    for form in health:
        if not on_file.has_signed(form):
            said = on_file.settled_on_the_day(form)
            yield on_file.proposed(form, Belonging.FIRST, settled=said)
    if any(on_file.has_signed(form) for form in health):
        said = any(map(on_file.settled_on_the_day, (*health, *_of_role(Role.CHANGED))))
        for form in _of_role(Role.CHANGED):
            yield on_file.proposed(form, Belonging.COMES_BACK, settled=said)
    for form in forms:
        if form not in health:
            yield on_file.proposed(form, Belonging.TREATMENT, settled=on_file.settled(form))


def _of_age(work: Work, client_id: ClientId, on_file: OnFile) -> Iterator[Proposed]:
    age = age_seen(work, client_id, on_file.on)
    why = Belonging.UNDER_AGE if age.minor else Belonging.AGE_UNKNOWN
    if age.minor or not age.known:
        for form in _of_role(Role.MINOR):
            yield on_file.proposed(
                form,
                why,
                settled=on_file.settled_on_the_day(form),
                if_wanted=not age.minor,
            )


def _about_photos(work: Work, client_id: ClientId, on_file: OnFile) -> Iterator[Proposed]:
    if not work.salon.get().keeps_photos:
        return
    answers = consent_of(work, client_id)
    if all(answers.latest(purpose) is None for purpose in PHOTOS):
        for form in _of_role(Role.PHOTOS):
            yield on_file.proposed(form, Belonging.NEVER_ASKED, settled=on_file.settled(form))


def _about_tests(clearance: Clearance, on_file: OnFile) -> Iterator[Proposed]:
    found = {each.code for each in clearance.obstacles if each.ground is Ground.PATCH_TEST}
    if found & A_TEST_IS_DUE:
        for form in _of_role(Role.PATCH_TEST):
            yield on_file.proposed(form, Belonging.TEST_DUE, settled=False)


def _to_take_home(on_file: OnFile, kinds: Sequence[Kind]) -> Iterator[Proposed]:
    for each in library().sets.values():
        if each.role is Role.AFTERCARE and each.kind in kinds:
            for form in each.forms:
                yield on_file.proposed(
                    form, Belonging.TAKES_HOME, settled=False, if_wanted=True
                )


def _of_role(role: Role) -> tuple[str, ...]:
    return tuple(form.id for form in library().forms.values() if form.role is role)
