"""Answers that were given and not handed in yet; they come back after a lock."""

import json
from collections.abc import Iterable
from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.contraindications.model import Answer, QuestionSet
from salon_vault.treatments.model import Kind
from ui.card.unfinished import Draft, Unfinished


class UnfinishedAnswers:
    """The draft of one client's answers to one set; other questions by now make it void."""

    def __init__(
        self, unfinished: Unfinished, client: ClientId, questions: QuestionSet
    ) -> None:
        self._unfinished = unfinished
        self._name = draft_name(client, questions.kind)
        self._version = str(questions.version)

    @property
    def waiting(self) -> Draft | None:
        """What waits, if it was said to these questions."""
        draft = self._unfinished.of(self._name)
        fits = draft is not None and draft.texts.get("version") == self._version
        return draft if fits else None

    def keep(self, answers: Iterable[Answer], note: str) -> None:
        """Keep what was said so far."""
        said = [(one.question, one.said, one.last and one.last.isoformat()) for one in answers]
        texts = {"version": self._version, "answers": json.dumps(said), "note": note}
        self._unfinished.keep(self._name, texts)

    def drop(self) -> None:
        """Forget it: the answers are kept, or not wanted."""
        self._unfinished.drop(self._name)


def answers_in(draft: Draft) -> list[Answer]:
    """Return what was said so far."""
    return [
        Answer(question, said, date.fromisoformat(last) if last else None)
        for question, said, last in json.loads(draft.texts.get("answers", "[]"))
    ]


def draft_name(client: ClientId, kind: Kind) -> str:
    """Return what the draft of a client's answers is called."""
    return f"answers-{client}-{kind.value}"
