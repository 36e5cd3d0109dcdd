"""What the tests of papers share: a client, a filled form, a PDF as a picture."""

from datetime import UTC, date, datetime

import zxingcpp
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from salon_vault.clients.model import Client, ClientId, Contact
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.forms import fill_form
from salon_vault.consents.library import form_of
from salon_vault.consents.model import PaperCode
from salon_vault.consents.templates import load_template
from salon_vault.paper.document import Document
from salon_vault.salon.model import Salon

CODE = PaperCode("7KQM4T2F9XPDAAAA")
MADE_AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
CONTACT = Contact(phone="+48 501 222 333", mail="anna@example.org", birthday=date(1988, 5, 12))
CLOSED = Sealed(Compartment.CONTACT)
SALON = Salon(
    name="Studio Magnolia",
    address="ul. Lipowa 4/2, 00-131 Warszawa",
    phone="+48 600 100 200",
    mail="salon@example.org",
)


def client(name: str = "Anna Nowak") -> Client:
    return Client(ClientId("0123456789abcdef"), name, "en", date(2020, 1, 1))


def form(
    kind: str = "hair-colour-consent",
    language: str = "en",
    *,
    name: str = "Anna Nowak",
    contact: Contact | Sealed = CONTACT,
    treatment: str = "Balayage",
) -> Document:
    return fill_form(
        load_template(kind, form_of(kind).version, language),
        client=client(name),
        contact=contact,
        salon=SALON,
        treatment=treatment,
        made_at=MADE_AT,
        code=CODE,
    )


def pictures(pdf: bytes, dpi: int = 150) -> list[QImage]:
    """Every page on white paper."""
    # Not with a buffer over a temporary: Qt would read memory that Python has taken back.
    kept = QByteArray(pdf)
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = []
    for number in range(document.pageCount()):
        points = document.pagePointSize(number)
        size = QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))
        paper = QImage(size, QImage.Format.Format_Grayscale8)
        paper.fill(255)
        painter = QPainter(paper)
        painter.drawImage(0, 0, document.render(number, size))
        painter.end()
        pages.append(paper)
    document.close()
    return pages


def words(pdf: bytes) -> str:
    """All text of the PDF as a reader can copy it."""
    kept = QByteArray(pdf)
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    found = [document.getAllText(n).text() for n in range(document.pageCount())]
    document.close()
    return "\n".join(found)


def codes(page: QImage) -> list[str]:
    """What the codes on a page say."""
    view = zxingcpp.ImageView(
        page.constBits(),
        page.width(),
        page.height(),
        zxingcpp.ImageFormat.Lum,
        page.bytesPerLine(),
    )
    return [found.text for found in zxingcpp.read_barcodes(view)]


def inked(page: QImage, left: float, low: float, width: float, height: float) -> bool:
    """Whether anything is drawn in a rectangle, in millimetres from the lower left corner."""
    scale = page.width() / 210
    xs = range(int(left * scale), int((left + width) * scale))
    top = page.height() - int((low + height) * scale)
    ys = range(top, page.height() - int(low * scale))
    return any(page.pixelColor(x, y).lightness() < 200 for x in xs for y in ys)
