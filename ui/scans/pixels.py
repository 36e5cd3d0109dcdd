"""Scanned pages as pixels on the screen."""

from PySide6.QtGui import QImage

from salon_vault.compartments import Sealed
from ui.photos.pixels import image_of


def thumbnail_of(contents: bytes | Sealed) -> QImage:
    """Return a thumbnail that the helper drew; null where it is closed or damaged."""
    return QImage() if isinstance(contents, Sealed) else image_of(contents)
