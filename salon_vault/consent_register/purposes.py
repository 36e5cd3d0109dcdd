"""What clients are asked to agree to, one purpose at a time."""

from enum import StrEnum


class Purpose(StrEnum):
    """
    What data may be used for; each is asked by itself, and refusing one bars no other.

    Agreeing to a treatment is none of these: that is a paper of its own.
    """

    HEALTH = "health"
    """Answers about health: to check and to adapt treatments. A special category."""
    RECORD = "record"
    """Photos on the card: to plan and to compare. Without it no photo is filed."""
    TRAINING = "training"
    """Photos shown to staff and trainees."""
    PORTFOLIO = "portfolio"
    """Photos shown in the salon."""
    WEBSITE = "website"
    SOCIAL = "social"
    PRINT = "print"
    """Photos on leaflets, posters, in advertisements."""
    SMS = "sms"
    """News and offers by text message."""
    MAIL = "mail"
    PHONE = "phone"
    POST = "post"


PHOTOS = (
    Purpose.RECORD,
    Purpose.TRAINING,
    Purpose.PORTFOLIO,
    Purpose.WEBSITE,
    Purpose.SOCIAL,
    Purpose.PRINT,
)
"""What is asked about photos."""

PUBLIC = PHOTOS[1:]
"""The purposes for which a photo leaves the card."""

NEWS = (Purpose.SMS, Purpose.MAIL, Purpose.PHONE, Purpose.POST)
"""The ways in which news and offers may come."""
