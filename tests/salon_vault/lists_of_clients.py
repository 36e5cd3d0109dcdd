"""
Lists of clients as other programs write them, rebuilt from their documented headings.

The people are invented. Sources of the headings: the address books' own exports (Google's of
2024 and before, Outlook's CSV template of Microsoft), RFC 2426, RFC 6350 and vCard 2.1 of the
Versit Consortium; the import specification 2 of SalonTrac, the client import of Schedulista,
the fields of a customer of Vagaro, the client list of Fresha; Polish and Russian tables as
Versum and YCLIENTS hand them out.
"""

import csv
import zipfile
from io import StringIO
from pathlib import Path
from xml.sax.saxutils import escape

from salon_vault.from_elsewhere.ports import NO_SHEETS, FromElsewhere, Sheets
from salon_vault.importing.brought import Brought, bring
from storage.from_elsewhere import SourceFiles
from tests.vaults import Patient


def brought(path: Path) -> Brought:
    """Bring a list as the program does; a workbook is taken apart in this process."""
    sheets = _near() if path.is_file() and path.read_bytes()[:2] == b"PK" else NO_SHEETS
    return bring(path, FromElsewhere(sources=SourceFiles(), sheets=sheets), Patient())


def _near() -> Sheets:
    from tests.near_helper import NearHelper  # Qt comes with it, which weighs

    return NearHelper()


def table(rows, separator=",", end="\r\n"):
    """Write rows as RFC 4180 has them."""
    text = StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator=end).writerows(rows)
    return text.getvalue()


def columns(headings):
    """Return headings that stand between commas."""
    return headings.split(",")


GOOGLE = table(
    [
        columns(
            "First Name,Middle Name,Last Name,Phonetic First Name,Nickname,Birthday,Notes,"
            "Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
            "Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted"
        ),
        [
            *("Łucja", "", "Dąbrowska", "", "", "1988-05-12", "uczulona na lateks. Lubi kawę."),
            *("* myContacts", "* ", "lucja@example.org", "Mobile", "+48 601 234 567"),
            *("Work", "22 123 45 67 ::: 22 123 45 68", "Home", "Lipowa 3\nWarszawa"),
        ],
        ["Zoë", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""],
    ]
)

OUTLOOK = table(
    [
        columns(
            "Title,First Name,Middle Name,Last Name,Suffix,Company,Home Street,Home City,"
            "Home Postal Code,Home Country/Region,Business Phone,Home Phone,Mobile Phone,"
            "Birthday,E-mail Address,E-mail 2 Address,Notes,Language"
        ),
        [
            *("", "Grażyna", "", "Święch", "", "", "Długa 5", "Kraków", "30-001", "Poland"),
            *("", "", "602 345 678", "12/31/1979", "g.swiech@example.org", "", "", "Polish"),
        ],
        [
            *("", "Ida", "", "Żak", "", "", "", "", "", "", "12 345 67 89", "", "", "0/0/00"),
            *("", "", "", ""),
        ],
    ]
)

SALONTRAC = table(
    [
        columns(
            "FirstName,LastName,Address,City & Province/state,zip/pc,email,"
            "primary phone number,secondary phone number,note"
        ),
        [
            "Maud",
            "Kent",
            "1 Elm Row",
            "Lee, ON",
            "K1A0B1",
            "",
            "22 555 01 42",
            "",
            "likes tea",
        ],
    ]
)

SCHEDULISTA = table([["first name", "last name", "email", "phone"], ["Una", "Byrne", "", ""]])

VAGARO = table(
    [
        columns(
            "Email Address,First Name,Last Name,Mobile Phone,Day Phone,Night Phone,Birth Date,"
            "Gender,Customer Since,Last Visit"
        ),
        [
            *("may@example.org", "May", "O'Hara", "601 111 222", "601 111 333", ""),
            *("May 3, 1990", "F", "02/28/2019", "11/01/2026"),
        ],
    ]
)

FRESHA = table(
    [
        columns(
            "Client ID,First Name,Last Name,Full Name,Blocked,Gender,Mobile Number,Telephone,"
            "Email,Date of Birth,Added,Note,Allergies"
        ),
        [
            *("7", "Anh", "Nguyễn", "Anh Nguyễn", "No", "", "+48 603 222 111", "", ""),
            *("1995-02-14", "2023-04-01", "", "PPD; latex"),
        ],
        ["8", "Bao", "Trần", "Bao Trần", "No", "", "", "", "", "", "", "", "none"],
    ]
)

VERSUM = table(
    [
        ["Imię", "Nazwisko", "Telefon", "E-mail", "Data urodzenia", "Uwagi", "Uczulenia"],
        [
            "Żaneta",
            "Wójcik",
            "604 555 666",
            "z@example.org",
            "03.04.1990",
            "spóźnia się",
            "henna",
        ],
        ["Józefa", "Ćwik", "'+48 605 555 666", "", "", "", "brak"],
    ],
    ";",
)

YCLIENTS = table(
    [
        ["Имя", "Фамилия", "Телефон", "Email", "Дата рождения", "Комментарий", "Аллергия"],
        ["Ольга", "Петрова", "+7 900 123-45-67", "", "12.05.1988", "", "хна, никель"],
        ["Анна", "Ёлкина", "+7 900 765-43-21", "", "", "", "нет"],
    ],
    ";",
)

CHINESE = table(
    [
        ["姓名", "拼音", "手机", "生日", "过敏史", "备注"],
        ["王小明", "Wang Xiaoming", "13800138000", "1988年5月12日", "乳胶、染发剂", ""],
        ["李雪梅", "", "", "", "无过敏史", "喜欢安静"],
    ]
)

APPLE = """BEGIN:VCARD\r
VERSION:3.0\r
PRODID:-//Apple Inc.//macOS 15.0//EN\r
N:Wiśniewska;Alicja;;;\r
FN:Alicja Wiśniewska\r
item1.EMAIL;type=INTERNET;type=pref:ala@example.org\r
TEL;type=HOME;type=VOICE:22 765 43 21\r
TEL;type=CELL;type=VOICE;type=pref:+48 606 777 888\r
ADR;type=HOME;type=pref:;;Polna 7\\, m. 2;Łódź;;90-001;Polska\r
BDAY:1991-07-09\r
NOTE:Uczulenie: nikiel\\; reszta w\r
  porządku\r
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEAAkGBwgHBgkIBwgKCgkLDRYP\r
 DQwMDRsUFRAWIB0iIiAdHx8kKDQsJCYxJx8fLT0tMTU3Ojo6Iys/RD84QzQ5OjcBCgoKDQwNGg8P\r
END:VCARD\r
"""

ANDROID = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=BB=C3=B3=C5=82=C4=87;=C5=81=
=C3=B3=C5=82=C4=87;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=81=C3=B3=C5=82=C4=87 =C5=BB=
=C3=B3=C5=82=C4=87
TEL;CELL;PREF:607-888-999
BDAY:--0512
END:VCARD
BEGIN:VCARD
VERSION:2.1
N:Nowak;Jan;;;
TEL;WORK:608111222
END:VCARD
"""

FOUR = """BEGIN:VCARD
VERSION:4.0
FN:Nguyễn Thị Hoa
TEL;VALUE=uri;TYPE="cell,voice":tel:+48-609-222-333
EMAIL:mailto:hoa@example.org
BDAY:19931224
LANG;PREF=1:vi
END:VCARD
"""


def workbook(path: Path, rows) -> Path:
    """Write rows as the smallest XLSX that programs read."""
    sheet = "".join(
        f'<row r="{at}">{"".join(_cell(at, n, cell) for n, cell in enumerate(row))}</row>'
        for at, row in enumerate(rows, 1)
    )
    return packed(path, f"<sheetData>{sheet}</sheetData>")


def packed(path: Path, sheet: str) -> Path:
    """Write one sheet, whatever it holds, with the parts that a workbook has around it."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="a" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="Clients" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="a" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}">{sheet}</worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            book.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
    return path


def _cell(row, column, cell):
    place = f"{chr(65 + column)}{row}"
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
    return f'<c r="{place}"><v>{cell}</v></c>'
