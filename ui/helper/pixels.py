"""Pixels and what Qt wants before it touches any; inside of the helper only."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter


class Unusable(Exception):
    """The question cannot be answered; carries the word for why."""


def application() -> QGuiApplication:
    """Return the application that Qt wants before it draws."""
    running = QGuiApplication.instance()
    return running if isinstance(running, QGuiApplication) else QGuiApplication(["helper"])


def on_white(image: QImage) -> QImage:
    """Return ``image`` drawn anew on white: the pixels, and nothing that came with them."""
    fresh = QImage(image.size(), QImage.Format.Format_RGB32)
    fresh.fill(0xFFFFFFFF)
    painter = QPainter(fresh)
    painter.drawImage(0, 0, image)
    painter.end()
    return fresh


def encoded(image: QImage, kind: bytes, quality: int = -1) -> bytes:
    """Return the bytes of ``image`` as ``kind``."""
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(written, QByteArray(kind))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(written.data().data())
