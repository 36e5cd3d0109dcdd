"""What sets of forms and single forms are called on screen."""

from collections.abc import Sequence

from salon_vault.consents.library import FormSet, library
from salon_vault.consents.words import ROLES, name_of
from salon_vault.paper.document import Document
from salon_vault.treatments.words import KINDS
from ui.card.tongues import TONGUES
from ui.words import _, about, listed, plural

VISIT = "visit"
"""In place of a set of forms: what belongs to the visit, paper by paper."""


def in_languages(name: str, languages: Sequence[str]) -> str:
    """Return a name with the languages behind it, if there are any to tell."""
    if not languages:
        return name
    spoken = listed(_(TONGUES[language]) for language in languages)
    return _("{paper} ({language})").format(paper=name, language=spoken)


def set_name(each: FormSet) -> str:
    """Return what a set is called: its treatments, what it is for, or both."""
    role = _(ROLES[each.role])
    if each.kind is None:
        return role
    kind = _(KINDS[each.kind])
    return kind if len(each.forms) > 1 else about(role, kind)


def set_contents(each: FormSet) -> str:
    """Return which papers it has."""
    return listed([form_name(form) for form in each.forms])


def form_name(form: str) -> str:
    """Return the short name of a form."""
    return _(name_of(form))


def paper_titles(documents: Sequence[Document]) -> list[str]:
    """Return what tells the papers of one print apart: form or sheet, and its language."""
    several = len({document.language for document in documents}) > 1
    return [_paper_title(document, with_language=several) for document in documents]


def _paper_title(document: Document, *, with_language: bool) -> str:
    name = form_name(document.form)
    if "/" in document.form:  # a sheet of a form is known by its own title
        name = document.title
    return in_languages(name, (document.language,) if with_language else ())


def sets() -> list[tuple[str, str]]:
    """Return what a visit needs, and every set by its id with its name, to choose from."""
    every = [(each.id, set_name(each)) for each in library().sets.values()]
    return [(VISIT, _("What the visit needs")), *every]


def sent_words(count: int) -> str:
    """Return that so many papers went to the printer; nobody knows whether they came out."""
    return plural("{n} paper sent to the printer", "{n} papers sent to the printer", count)


def saved_words() -> str:
    """Return that papers lie outside the vault."""
    return _("Saved as a file that anyone can read")
