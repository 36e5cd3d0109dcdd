"""Makes pages by their numbers, reads them, and writes a verdict a line: a child of a test."""

import pickle
import sys

from PySide6.QtGui import QGuiApplication

from tests.scans.reading import verdict_on, written_down
from tests.scans.stack import scanned

if __name__ == "__main__":
    running = QGuiApplication([])
    numbers = [int(number) for number in sys.argv[1:]]
    for made in scanned(pickle.load(sys.stdin.buffer), numbers):
        print(written_down(verdict_on(made)), flush=True)
