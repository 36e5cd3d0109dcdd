"""What forms, their versions and their faults are called on screen."""

from collections.abc import Mapping, Sequence

from salon_vault.adapted_forms.faults import Fault
from salon_vault.adapted_forms.model import Wording
from salon_vault.adapted_forms.use_cases import FormInWords
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.library import library
from salon_vault.treatments.words import KINDS
from ui.card.tongues import TONGUES
from ui.consent_register.words import name_of
from ui.consents.words import form_name
from ui.words import N_, _, about, ended, plural, run_on, short_day


def full_name(form: str) -> str:
    """Return what a form is called among all forms: what it is for, and of which treatment."""
    kinds = {each.kind for each in library().sets.values() if form in each.forms}
    kind = next(iter(kinds)) if len(kinds) == 1 else None
    name = form_name(form)
    return about(name, _(KINDS[kind])) if kind is not None else name


def version_name(wording: Wording) -> str:
    """Return what a version is called, own or shipped again."""
    if wording.is_own:
        return _("Own version {n}").format(n=wording.number)
    return _("Shipped wording again ({n})").format(n=wording.number)


def made_words(wording: Wording) -> str:
    """Return when and by whom a version was put into force."""
    when = short_day(wording.made_at.astimezone().date())
    return ended(_("In force from {day}, by {person}").format(day=when, person=wording.made_by))


def tongue(language: str) -> str:
    """Return the name of a language of papers."""
    return _(TONGUES[language])


def fault_words(fault: Fault) -> str:
    """Return what is wrong, in a sentence without its place."""
    if fault.problem in _WHOLE:
        return _(_WHOLE[fault.problem])
    kind, _space, what = fault.problem.rpartition(" ")
    key, mark = what, f"[?]{{{what}}}"
    match kind or what:
        case "unlike":
            what = tongue(what)
        case "no mark" | "mark twice" | "mark of" | "mark section" | "without":
            what = name_of(Purpose(what))
        case "title" | "waiver" | "swallowed":
            what = fault.words
    return _(_FAULTS.get(kind or what, _OTHER)).format(what=what, key=key, mark=mark)


def state_words(opened: FormInWords) -> str:
    """Return in whose words a form prints now."""
    state = opened.state
    if state.is_own and state.newest is not None:
        return run_on((ended(version_name(state.newest)), made_words(state.newest)))
    return _("Shipped wording, version {n}").format(n=state.form.version)


def count_words(faults: Sequence[Fault], *, begun_at_all: bool) -> str:
    """Return how many things are wrong with a draft."""
    if not begun_at_all:
        return _("As it prints today. Type to change it; every key is kept.")
    if not faults:
        return _("Nothing is wrong with it.")
    grave = sum(not each.only_warns for each in faults)
    if not grave:
        return plural("{n} warning", "{n} warnings", len(faults))
    return plural("{n} fault", "{n} faults", grave)


_OTHER = N_("This is not as a form can have it: {what}.")

_WHOLE: Mapping[str, str] = {
    "head": N_("The settings above the text are broken: they stand between two lines ---."),
    "head and place differ": N_("The settings id, lang and version stay as they are."),
    "missing language": N_("This language has to be there: your papers are given in it."),
    "broken placeholder": N_("A placeholder has two braces before it and two after."),
    "broken bold type": N_("Bold type does not end: two stars before the words and two after."),
    "no signature client": N_("The row in which the client signs is missing."),
    "no signature guardian": N_("The row in which a parent or guardian signs is missing."),
    "no signature practitioner": N_(
        "The row in which whoever does the treatment signs, with the name in print, is missing."
    ),
    "no value client.name": N_("The client's name stands nowhere: put {{client.name}} back."),
    "no value treatment": N_("The treatment stands nowhere: put {{treatment}} back."),
    "no value practitioner": N_(
        "The line for whoever does the treatment is missing: put {{practitioner}} back."
    ),
    "no value date": N_("The date stands nowhere: put {{date}} back."),
    "no value withdrawn": N_("What was withdrawn stands nowhere: put {{withdrawn}} back."),
    "one box": N_("One box leaves no choice: a question needs two answers at least."),
    "signature": N_("A row to sign in says who signs, and then “date and time”."),
    "mark misplaced": N_(
        "A mark stands beside the boxes yes and no of a client’s question, as in [?]{sms}."
    ),
    "asks nothing": N_("The form has to ask for one of its consents at least."),
    "question": N_("A question is its box and its words; one line below them can be a hint."),
}

_FAULTS: Mapping[str, str] = {
    "setting": N_("This setting is missing, unknown or there twice: {what}."),
    "unknown placeholder": N_("Nobody fills in this placeholder: {what}."),
    "unknown": N_("A form has nothing of this kind: {what}."),
    "empty": N_("Between the lines ~~~ there is nothing: {what}."),
    "missing glyph": N_("No font for paper has this character: {what}."),
    "unlike": N_(
        "Not the same as in this language: {what}. Headings, boxes, marks, cells, signatures "
        "and placeholders have to be alike."
    ),
    "no mark": N_(
        "No row is marked to ask for this: {what}. Begin its row with {mark}. If the form is "
        "not to ask for it, take the row out and write “without: {key}” among the settings."
    ),
    "unknown mark": N_("This form asks for no consent with this mark: {what}."),
    "mark twice": N_(
        "This has its mark in more than one place: {what}. It can stand only once."
    ),
    "mark of": N_(
        "The shipped form has these words for another consent: {what}. Put its mark beside "
        "them, or find other words."
    ),
    "mark section": N_(
        "Your law has this on another sheet: {what}. Its row stays in the section that it "
        "ships in."
    ),
    "empty section": N_(
        "Your law makes a sheet of section {what}: a row that asks for a consent has to stay "
        "in it."
    ),
    "without": N_("The form no longer asks for this: {what}. Ask for it in another way."),
    "sections": N_(
        "Your law wants each consent on a sheet of its own, cut at the headings: there have to "
        "be {what} of them."
    ),
    "title": N_("Another form has this title: {what}."),
    "waiver": N_("These words may take a right away from the client: “{what}”."),
    "swallowed": N_("These words do not come out on paper: “{what}”."),
    "long": N_("Longer than one sheet of paper: {what} pages."),
}
