"""Phone numbers; ``phonenumbers`` is heavy, so it is imported when the first one is read."""

import re

from salon_vault.clients.names import tidy_line
from salon_vault.errors import InvalidInput

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
"""A whole international number, as ITU-T E.164 writes it."""

PHONE_LENGTH = 40
HOME = "PL"
"""The country of numbers that are written without a country code."""

TAIL = 3
"""Last digits of the number that lie on the card itself, for everybody to see."""


def clean_phone(text: str) -> str:
    """
    Return a phone number as E.164 where it can be read as one, otherwise as typed.

    >>> clean_phone("0048 601 234 418"), clean_phone("ask for Ada")
    ('+48601234418', 'ask for Ada')

    Raises:
        InvalidInput: if it is longer than any number.
    """
    if _E164.fullmatch(text):
        return text  # most saves leave the number as it was
    import phonenumbers  # heavy: not before the unlock window

    tidy = tidy_line(text)
    if len(tidy) > PHONE_LENGTH:
        raise InvalidInput("phone", "long")
    if tidy.startswith("00"):
        tidy = "+" + tidy[2:]
    try:
        number = phonenumbers.parse(tidy, HOME)
    except phonenumbers.NumberParseException:
        return tidy
    if not phonenumbers.is_possible_number(number):
        return tidy
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def tail(phone: str) -> str:
    """
    Return the last three digits of a number.

    >>> tail("+48601234418")
    '418'
    """
    return "".join(d for d in phone if d.isdecimal())[-TAIL:]
