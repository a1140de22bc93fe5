"""Files as people send them, with a canary wherever a program writes who made them."""

from io import BytesIO
from zipfile import ZipFile

import pikepdf
from PIL import Image, PngImagePlugin

CANARY = "canary-9b2e"
_ORIENTATION, _ARTIST = 0x0112, 0x013B


def jpeg(orientation: int = 1) -> bytes:
    """Make a picture wider than high, with its maker in Exif and in a comment."""
    exif, out = Image.Exif(), BytesIO()
    exif[_ARTIST], exif[_ORIENTATION] = CANARY, orientation
    picture = Image.new("RGB", (32, 16), "red")
    picture.save(out, "JPEG", exif=exif, comment=CANARY.encode(), quality=90)
    return out.getvalue()


def png() -> bytes:
    told, out = PngImagePlugin.PngInfo(), BytesIO()
    told.add_text("Author", CANARY)
    told.add_itxt("XML:com.adobe.xmp", CANARY)
    Image.new("RGB", (8, 8)).save(out, "PNG", pnginfo=told)
    return out.getvalue()


def webp() -> bytes:
    exif, out = Image.Exif(), BytesIO()
    exif[_ARTIST], exif[_ORIENTATION] = CANARY, 6
    Image.new("RGB", (32, 16)).save(out, "WEBP", exif=exif, xmp=CANARY.encode())
    return out.getvalue()


def pdf(**extra: object) -> bytes:
    """Make a page with a photograph, its maker in every place PDF has for that."""
    made, out = pikepdf.new(), BytesIO()
    page = made.add_blank_page(page_size=(100, 100))
    photograph = pikepdf.Stream(made, jpeg(), Type=pikepdf.Name.XObject)
    photograph["/Subtype"], photograph["/Filter"] = pikepdf.Name.Image, pikepdf.Name.DCTDecode
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=photograph))
    note = pikepdf.Dictionary(Subtype=pikepdf.Name.Text, Rect=[0, 0, 1, 1], T=CANARY)
    page.Annots = pikepdf.Array([note])
    made.docinfo["/Author"] = CANARY
    with made.open_metadata() as told:
        told["dc:creator"] = [CANARY]
    for key, value in extra.items():
        made.Root[f"/{key}"] = value
    made.save(out)
    return out.getvalue()


def docx(**extra: str) -> bytes:
    return _archive(
        {
            "[Content_Types].xml": "<Types/>",
            "docProps/core.xml": f"<cp:coreProperties><dc:creator>{CANARY}</dc:creator>",
            "docProps/app.xml": f"<Properties><Company>{CANARY}</Company></Properties>",
            "word/document.xml": f'<w:ins w:author="{CANARY}">A judgment</w:ins>',
            "word/people.xml": f'<w15:person w15:author="{CANARY}"/>',
            "word/media/image1.jpeg": jpeg(),
            **extra,
        }
    )


def xlsx() -> bytes:
    return _archive(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f'<x15ac:absPath url="C:/{CANARY}/"/>',
            "xl/comments1.xml": f"<authors><author>{CANARY}</author></authors>",
            "xl/tables/table1.xml": '<table displayName="Cases"/>',
        }
    )


def odt() -> bytes:
    return _archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "meta.xml": f"<meta:initial-creator>{CANARY}</meta:initial-creator>",
            "content.xml": f"<dc:creator>{CANARY}</dc:creator>A letter",
        }
    )


def _archive(parts: dict[str, str | bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def unpacked(data: bytes) -> bytes:
    """Give all that an archive holds, names included, as one text."""
    with ZipFile(BytesIO(data)) as archive:
        return b"\n".join(name.encode() + archive.read(name) for name in archive.namelist())
