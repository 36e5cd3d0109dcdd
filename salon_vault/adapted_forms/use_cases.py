"""What an owner can do with the words of forms."""

from collections.abc import Mapping
from dataclasses import dataclass

from salon_vault.access import Permission
from salon_vault.adapted_forms.checking import Rules, faults_in
from salon_vault.adapted_forms.errors import NoOwnWording, WordingFaulty
from salon_vault.adapted_forms.marks import is_unmarked, texts_with_marks
from salon_vault.adapted_forms.model import OWN_FROM, Wording
from salon_vault.adapted_forms.numbering import numbered
from salon_vault.adapted_forms.titles import titles_beside
from salon_vault.consent_register.shipped_asks import marked_source
from salon_vault.consents.library import Form, form_of, library
from salon_vault.errors import EditConflict, RecordDamaged
from salon_vault.gate import use_case
from salon_vault.law.pack import load_pack
from salon_vault.ports import Work
from salon_vault.salon.model import Salon
from salon_vault.words import LANGUAGES

_NOBODYS = "the salon's own forms; nobody's data"


@dataclass(frozen=True, slots=True)
class FormState:
    """How it stands with the words of one form."""

    form: Form
    version: int
    """The number of the newest version of its own, readable or not; 0 before there is any."""
    newest: Wording | None
    """That version, the return to the shipped one too; where it is damaged, an earlier one."""
    whole: bool = True
    """Whether that could be read; else the form does not print."""
    unmarked: bool = False
    """Whether it is a wording that does not say which row asks for which consent."""

    @property
    def is_own(self) -> bool:
        """Whether it prints in the salon's own words."""
        return self.newest is not None and self.newest.is_own

    @property
    def outdated(self) -> bool:
        """Whether the program brought another shipped wording since it was adapted."""
        own = self.newest
        return own is not None and own.is_own and own.base != self.form.version


@dataclass(frozen=True, slots=True)
class FormInWords:
    """A form to be adapted: its words, and what they are held to."""

    state: FormState
    shipped: Mapping[str, str]
    """Markdown by language, of the version that ships now; rows that ask are marked."""
    adapted_from: Mapping[str, str]
    """The same of the version that the own wording goes back to; {} where that is this one."""
    today: Mapping[str, str]
    """What prints today; a wording without marks has those that its words tell."""
    rules: Rules
    signed: int
    """How many signed papers keep the wording they were signed in."""
    salon: Salon
    """For the preview."""


@use_case(needs=Permission.EDIT_FORMS, unlogged=_NOBODYS)
def list_wordings(work: Work) -> list[FormState]:
    """Return how it stands with every form, in the order of the library."""
    return [_state_of(work, form) for form in library().forms.values()]


@use_case(needs=Permission.EDIT_FORMS, unlogged=_NOBODYS)
def open_wording(work: Work, form: str) -> FormInWords:
    """Return the words of a form, shipped and own; raise NotFound."""
    state = _state_of(work, form_of(form))
    before = state.newest.base if state.newest and state.outdated else None
    shipped = _shipped(form, state.form.version)
    return FormInWords(
        state=state,
        shipped=shipped,
        adapted_from=_shipped(form, before) if before else {},
        today={**shipped, **(texts_with_marks(state.newest) if state.newest else {})},
        rules=_rules(work, state.form),
        signed=work.wordings.signed(form),
        salon=work.salon.get(),
    )


@use_case(needs=Permission.EDIT_FORMS, unlogged=_NOBODYS)
def wording_versions(work: Work, form: str) -> list[Wording]:
    """Return every version of a form's own wording that can be read, the newest first."""
    return work.wordings.versions(form_of(form).id)


@use_case(needs=Permission.EDIT_FORMS)
def publish_wording(work: Work, form: str, texts: Mapping[str, str], version: int) -> Wording:
    """
    Put a wording into force as a new version; what was printed before keeps its own.

    Raises:
        WordingFaulty: if something is wrong with it that is more than a warning.
        EditConflict: if ``version`` is not the newest one; 0 before there is any.
    """
    kind = form_of(form)
    grave = [each for each in faults_in(texts, _rules(work, kind)) if not each.only_warns]
    if grave:
        raise WordingFaulty(form, len(grave))
    work.remark("languages", [each for each in LANGUAGES if each in texts])
    return _add(work, kind, texts, version)


@use_case(needs=Permission.EDIT_FORMS)
def print_shipped_again(work: Work, form: str, version: int) -> Wording:
    """
    Go back to the wording that ships, as a version too.

    Raises:
        NoOwnWording: if it is the one that prints.
        EditConflict: if ``version`` is not the newest one.
    """
    kind = form_of(form)
    before = _state_of(work, kind)
    if before.whole and not before.is_own:
        raise NoOwnWording(form)
    return _add(work, kind, {}, version)


def _state_of(work: Work, form: Form) -> FormState:
    version = work.wordings.newest_version(form.id)
    try:
        newest = work.wordings.newest(form.id)
        unmarked = newest is not None and is_unmarked(newest)
        return FormState(form, version, newest, unmarked=unmarked)
    except RecordDamaged:
        readable = next(iter(work.wordings.versions(form.id)), None)
        return FormState(form, version, readable, whole=False)


def _rules(work: Work, form: Form) -> Rules:
    pack = load_pack(work.salon.get().law)
    return Rules(
        form=form.id,
        base=form.version,
        titles=titles_beside(work, form.id),
        needed=pack.languages,
        sections=bool(form.apart) and pack.consent.separate_document,
    )


def _shipped(form: str, version: int) -> Mapping[str, str]:
    return {each: marked_source(form, version, each) for each in LANGUAGES}


def _add(work: Work, form: Form, texts: Mapping[str, str], version: int) -> Wording:
    newest = work.wordings.newest_version(form.id)
    if version != newest:
        raise EditConflict
    number = max(newest + 1, OWN_FROM)
    wording = Wording(
        form=form.id,
        version=number,
        made_at=work.clock.now(),
        made_by=work.member.label,
        base=form.version,
        texts={language: numbered(text, number) for language, text in texts.items()},
    )
    work.wordings.add(wording)
    return wording
