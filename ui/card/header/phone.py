"""Phone numbers, grouped so that people can read them out."""

ONE_DIGIT = ("1", "7")
THREE_DIGITS = (
    *("21", "22", "23", "24", "25", "26", "29", "35", "37", "38", "42"),
    *("50", "59", "67", "68", "69", "80", "85", "87", "88", "96", "97", "99"),
)
"""First digits of country codes by how long these are (ITU-T E.164)."""

GROUP = 3


def grouped(phone: str) -> str:
    """
    Return an E.164 number in groups of three; what is no number stays as it was typed.

    >>> grouped("+48601234418"), grouped("+79161234567"), grouped("ask for Ada")
    ('+48 601 234 418', '+7 916 123 4567', 'ask for Ada')
    """
    figures = phone[1:]
    if not phone.startswith("+") or not figures.isdecimal():
        return phone
    code = 1 if figures[:1] in ONE_DIGIT else 3 if figures[:2] in THREE_DIGITS else 2
    rest = figures[code:]
    groups = [rest[at : at + GROUP] for at in range(0, len(rest), GROUP)]
    if len(groups) > 1 and len(groups[-1]) == 1:
        groups[-2:] = [groups[-2] + groups[-1]]
    return " ".join((phone[: code + 1], *groups))
