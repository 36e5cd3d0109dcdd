"""The wording of a form that prints today: the salon's own, or the one that ships."""

from collections.abc import Sequence

from salon_vault.adapted_forms.errors import WordingMissing
from salon_vault.adapted_forms.model import Wording
from salon_vault.consents.law_sheets import sheets_in
from salon_vault.consents.library import form_of, is_taken_home
from salon_vault.consents.templates import load_template, read_own
from salon_vault.law.pack import load_pack
from salon_vault.paper.template import Template
from salon_vault.ports import Work


def sheets_for(work: Work, forms: Sequence[str], language: str) -> tuple[Template, ...]:
    """
    Return every sheet of some forms for a client who reads ``language``, that language first.

    Where the law wants papers in its own language too, those that are signed are there in both.
    Raises as ``template_of`` does.
    """
    pack = load_pack(work.salon.get().law)
    own, *beside = pack.papers.languages(language)
    wanted = [(form, own) for form in forms]
    wanted += [(form, each) for each in beside for form in forms if not is_taken_home(form)]
    return tuple(sheet for form, each in wanted for sheet in sheets_of(work, form, each))


def sheets_of(work: Work, form: str, language: str) -> tuple[Template, ...]:
    """Return the sheets that the salon's law makes of a form; raise as ``template_of`` does."""
    pack = load_pack(work.salon.get().law)
    return sheets_in(template_of(work, form, language), form_of(form), pack)


def template_of(work: Work, form: str, language: str) -> Template:
    """
    Return a form as it reads today, whole; what is printed of it are its sheets.

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
