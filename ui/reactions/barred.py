"""The red line that says what is not done to a client any more; nobody can take it away."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from salon_vault.patch_tests.findings import Code
from salon_vault.patch_tests.use_cases import PatchTestsOnFile
from salon_vault.reactions.model import Reaction
from salon_vault.treatments.model import Kind
from ui.parts.looks import look_again
from ui.parts.plain_label import PlainLabel
from ui.parts.tile import Tile
from ui.reactions.words import action_line
from ui.treatments.kinds import kind_name
from ui.words import _, about, chained, ended, listed, run_on


class Barred(QFrame):
    """Sign, word and colour; hidden where nothing is barred."""

    def __init__(self) -> None:
        super().__init__()
        self._reactions: Sequence[Reaction] = ()
        self._failed: tuple[Kind, ...] = ()
        self.word = PlainLabel(_("Stop"), role="strong")
        self.text = PlainLabel(wrap=True)
        tile = Tile()
        tile.wear("octagon-alert", "danger")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.word)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(14)
        row.addWidget(tile)
        row.addLayout(words, 1)
        self.setProperty("tone", "danger")
        self.hide()

    def know_reactions(self, reactions: Sequence[Reaction]) -> None:
        """Say what reactions bar."""
        self._reactions = [each for each in reactions if each.in_force]
        self._draw()

    def know_tests(self, on_file: PatchTestsOnFile) -> None:
        """Say for which treatments a test failed."""
        self._failed = tuple(
            kind
            for kind, verdict in on_file.standing
            if any(each.code is Code.FAILED for each in verdict.findings)
        )
        self._draw()

    def _draw(self) -> None:
        said = [action_line(each) for each in self._reactions]
        failed = listed(kind_name(kind) for kind in self._failed)
        if failed:
            said.append(about(_("A patch test failed, not done any more"), failed))
        self.text.setText(ended(chained(dict.fromkeys(said))))
        self.setAccessibleName(run_on((ended(self.word.text()), self.text.text())))
        self.setVisible(bool(said))
        look_again(self, self.word, self.text)
