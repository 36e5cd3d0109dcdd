"""What a screen gets for a question: a place to say what happens next."""

from collections.abc import Callable
from functools import partial
from typing import Never

import shiboken6
from PySide6.QtCore import QObject

from salon_vault.errors import VaultError

type Complain = Callable[[QObject, VaultError], object]
"""Tell the person in front of the first argument what went wrong."""


class Answer[R]:
    """A result that is still on its way to whoever asked for it."""

    def __init__(self, asker: QObject, complain: Complain) -> None:
        self._asker = asker
        self._complain: Callable[[VaultError], object] = lambda error: complain(asker, error)
        self._then: Callable[[R], object] = _hear_nothing
        self._at_last: Callable[[], object] = lambda: None
        self._overtaken = False

    def then(self, hear: Callable[[R], object]) -> "Answer[R]":
        """Call ``hear`` with the result, on the GUI thread."""
        self._then = hear
        return self

    def otherwise(self, complain: Callable[[VaultError], object]) -> "Answer[R]":
        """Call ``complain`` with a VaultError, instead of the usual message."""
        self._complain = complain
        return self

    def at_last(self, tidy_up: Callable[[], object]) -> "Answer[R]":
        """Call ``tidy_up`` after either: to let a button be pressed again."""
        self._at_last = tidy_up
        return self

    def overtake(self) -> None:
        """Drop the result when it comes: a newer question has been asked."""
        self._overtaken = True

    def deliver(self, outcome: Callable[[], R]) -> None:
        """
        Pass the outcome on, unless the asker has gone.

        Raises:
            Exception: whatever escaped on the worker and is no VaultError: a bug of ours.
        """
        if self._overtaken or not shiboken6.isValid(self._asker):
            return
        try:
            result = outcome()
        except VaultError as error:
            self._at_last()
            self._complain(error)
        else:
            self._at_last()
            self._then(result)


def outcome_of[R](work: Callable[[], R]) -> Callable[[], R]:
    """Do ``work`` here; return what gives its result, or raises its error, elsewhere."""
    try:
        result = work()
    except BaseException as error:  # raised again on the GUI thread
        return partial(_raise, error)
    return lambda: result


def _raise(error: BaseException) -> Never:
    raise error


def _hear_nothing(_result: object) -> None:
    """Whoever only wants a thing done."""
