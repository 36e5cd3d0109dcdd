"""
What goes wrong on purpose with a salon's own wordings; leaves of ``salon_vault.errors``.

* UserMistake
  - WordingMissing           the own wording of a form is not there in a language
  - WordingFaulty            something is wrong with what an owner wants to put into force
  - NoOwnWording             the shipped wording prints already
"""

from collections.abc import Sequence

from salon_vault.errors import UserMistake


class WordingMissing(UserMistake):
    """The salon's own wording of a form is not there in this language."""

    def __init__(self, form: str, language: str, languages: Sequence[str]) -> None:
        super().__init__(form, language, languages)
        self.form = form
        self.language = language
        self.languages = languages
        """In which it can be printed."""


class WordingFaulty(UserMistake):
    """A wording breaks rules; nothing of it was put into force."""

    def __init__(self, form: str, count: int) -> None:
        super().__init__(form, count)
        self.form = form
        self.count = count


class NoOwnWording(UserMistake):
    """There is nothing to go back from: the shipped wording prints."""

    def __init__(self, form: str) -> None:
        super().__init__(form)
        self.form = form
