"""How long the unlock window waits after wrong passwords."""

FREE = 2
"""Wrong passwords that cost no time: Caps Lock, and the slip after it."""

LONGEST = 30


def delay_after(wrong: int) -> int:
    """
    Return the seconds to wait before the next try, after ``wrong`` wrong ones in a row.

    >>> [delay_after(wrong) for wrong in range(9)]
    [0, 0, 0, 2, 4, 8, 16, 30, 30]
    """
    if wrong <= FREE:
        return 0
    return min(1 << min(wrong - FREE, 10), LONGEST)
