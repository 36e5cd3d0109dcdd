"""
What goes wrong on purpose about questions before treatments; leaves of ``salon_vault.errors``.

* Refused
  - NoticeFirst              the client has not been handed the privacy notice yet
  - NotAdopted               the owner has put no questions into force for this treatment
  - AnswersClosed            who decides has to be able to read what was said
"""

from salon_vault.errors import Refused


class NoticeFirst(Refused):
    """Nothing about health is written down before the privacy notice was handed over."""


class NotAdopted(Refused):
    """There is no set of questions in force for this kind of treatment."""


class AnswersClosed(Refused):
    """This login has no key to *health*: it cannot decide on what it cannot read."""
