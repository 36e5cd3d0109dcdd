"""The words for everything that goes wrong on purpose about questions before treatments."""

from salon_vault.contraindications import errors
from salon_vault.errors import VaultError
from salon_vault.words import N_
from ui.problem import Problem

QUESTION_PROBLEMS: dict[type[VaultError], Problem] = {
    errors.NoticeFirst: Problem(
        N_("The privacy notice comes first"),
        N_("Nothing about health is written down before the client was handed the notice."),
        N_("Nothing was kept."),
        N_("Hand the privacy notice over and record it on the card, then ask the questions."),
    ),
    errors.NotAdopted: Problem(
        N_("No questions are in force"),
        N_("The owner has not adopted any questions for this kind of treatment."),
        N_("Nothing was changed."),
        N_("Ask the owner to adopt a set of questions in the settings."),
    ),
    errors.AnswersClosed: Problem(
        N_("The answers are closed to you"),
        N_("Whoever decides has to read what the client said; this login cannot."),
        N_("The answers wait as they were handed in."),
        N_("Have a specialist or the owner decide."),
    ),
}
