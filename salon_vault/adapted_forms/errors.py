"""What goes wrong on purpose with the salon's own wordings of forms."""

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
