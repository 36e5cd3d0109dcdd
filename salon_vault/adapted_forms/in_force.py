"""The wording of a form that prints today: the salon's own, or the one that ships."""

from salon_vault.adapted_forms.errors import WordingMissing
from salon_vault.adapted_forms.model import Wording
from salon_vault.consents.library import form_of, set_of
from salon_vault.consents.templates import load_template, read_own
from salon_vault.paper.template import Template
from salon_vault.ports import Work


def templates_of(work: Work, form_set: str, language: str) -> tuple[Template, ...]:
    """Return all forms of a set as they print today; raise as ``template_of`` does."""
    return tuple(template_of(work, form, language) for form in set_of(form_set).forms)


def template_of(work: Work, form: str, language: str) -> Template:
    """
    Return a form as it prints today. Whatever fills a form for a client asks here.

    Where the salon has its own wording, a language it lacks is not printed in the shipped one:
    two clients would sign different things under one name.

    Raises:
        NotFound: if there is no such form.
        WordingMissing: if the salon's own wording is not there in this language.
        TemplateFault: if the template breaks a rule.
        RecordDamaged: if the newest own wording cannot be read.
    """
    kind = form_of(form)
    own = work.wordings.newest(form)
    if own is None or not own.is_own:
        return load_template(kind.id, kind.version, language)
    return template_in(own, language)


def template_in(own: Wording, language: str) -> Template:
    """Return an own wording in a language; raise WordingMissing or TemplateFault."""
    if language not in own.texts:
        raise WordingMissing(own.form, language, tuple(own.texts))
    return read_own(own.texts[language], own.form, own.version, language)
