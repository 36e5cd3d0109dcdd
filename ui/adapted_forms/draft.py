"""A wording that is being written: its texts, and which languages belong to it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from salon_vault.adapted_forms.numbering import same_words
from salon_vault.adapted_forms.use_cases import FormInWords
from salon_vault.words import LANGUAGES
from ui.card.unfinished import Texts

IN, FROM = "languages", "version"
"""What a kept draft says besides its texts: which languages belong to it, and since when."""


def draft_name(form: str) -> str:
    """Return under which name the draft of a form is kept."""
    return f"form-wording/{form}"


@dataclass(frozen=True, slots=True)
class WordingDraft:
    """What an owner has typed so far."""

    form: FormInWords
    texts: Mapping[str, str]
    """Markdown in every language, also in those that do not belong to the wording."""
    languages: frozenset[str]
    version: int
    """The newest version when it was begun."""

    @property
    def to_publish(self) -> dict[str, str]:
        """The texts that belong to the wording."""
        return {each: self.texts[each] for each in LANGUAGES if each in self.languages}

    @property
    def differs(self) -> bool:
        """Whether there is anything to put into force: other words, or marks that are new."""
        if self.form.state.unmarked or self.languages != _languages_now(self.form):
            return True
        return any(self.is_changed(each) for each in self.languages)

    @property
    def is_begun(self) -> bool:
        """Whether there is anything to keep: also typing that belongs to nothing yet."""
        typed = any(self.is_changed(each) for each in LANGUAGES)
        return typed or self.languages != _languages_now(self.form)

    def is_changed(self, language: str) -> bool:
        """Tell whether a language reads otherwise than it prints today."""
        return not same_words(self.texts[language], self.form.today[language])

    def is_own_today(self, language: str) -> bool:
        """Tell whether a language prints in words of its own today."""
        return language in _languages_now(self.form)

    def with_text(self, language: str, text: str) -> "WordingDraft":
        """Take in typing; a language that is changed belongs to the wording."""
        written = replace(self, texts=MappingProxyType({**self.texts, language: text}))
        if not written.is_changed(language) or same_words(text, self.texts[language]):
            return written
        return replace(written, languages=self.languages | {language})

    def with_language(self, language: str, *, belongs: bool) -> "WordingDraft":
        """Take a language in, or leave it out."""
        one = frozenset({language})
        return replace(
            self, languages=self.languages | one if belongs else self.languages - one
        )

    def kept(self) -> Texts:
        """Return what is kept of it between two sittings."""
        changed = {each: self.texts[each] for each in LANGUAGES if self.is_changed(each)}
        return {**changed, IN: " ".join(sorted(self.languages)), FROM: str(self.version)}


def begun(form: FormInWords, kept: Texts | None = None) -> WordingDraft:
    """Begin with what prints today, or go on with what was kept."""
    if kept is None:
        return WordingDraft(form, form.today, _languages_now(form), form.state.version)
    texts = {each: kept.get(each, text) for each, text in form.today.items()}
    return WordingDraft(form, texts, frozenset(kept[IN].split()), int(kept[FROM]))


def _languages_now(form: FormInWords) -> frozenset[str]:
    own = form.state.newest
    return frozenset(own.texts) if own is not None else frozenset()
