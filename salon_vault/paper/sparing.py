"""A pen that tells a page nothing twice: writing numbers is most of what drawing costs."""

from collections.abc import Callable

from salon_vault.paper.pen import Pen


class SparingPen:
    """Passes strokes on to a canvas, and colours and weights only where they change."""

    def __init__(self, canvas: Pen) -> None:
        self._canvas = canvas
        self._told: dict[str, tuple[float, ...]] = {}
        self.setFont = canvas.setFont
        self.drawString = canvas.drawString
        self.line = canvas.line
        self.rect = canvas.rect
        self.roundRect = canvas.roundRect

    def setFillColorRGB(self, r: float, g: float, b: float) -> None:
        """Choose the colour of grounds and letters."""
        self._tell("fill", self._canvas.setFillColorRGB, r, g, b)

    def setStrokeColorRGB(self, r: float, g: float, b: float) -> None:
        """Choose the colour of lines."""
        self._tell("stroke", self._canvas.setStrokeColorRGB, r, g, b)

    def setLineWidth(self, width: float) -> None:
        """Choose the weight of lines, in points."""
        self._tell("width", self._canvas.setLineWidth, width)

    def showPage(self) -> None:
        """End the page; the next one knows nothing yet."""
        self._canvas.showPage()
        self._told.clear()

    def _tell(self, what: str, say: Callable[..., None], *values: float) -> None:
        if self._told.get(what) != values:
            self._told[what] = values
            say(*values)
