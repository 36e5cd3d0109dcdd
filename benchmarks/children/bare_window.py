"""A PySide6 window with one label: the least that any program with a window has to do."""

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from benchmarks.children.painted import await_paint

SIZE = (1040, 700)

application = QApplication(["bare"])
window = QWidget()
window.resize(*SIZE)
QVBoxLayout(window).addWidget(QLabel("Salon"))
await_paint(window)
window.show()
application.exec()
