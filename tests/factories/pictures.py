"""Pictures as a camera makes them, with the place where they were taken."""

from io import BytesIO
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image as Picture
from PIL.ExifTags import GPS, IFD, Base
from wagtail.images import get_image_model

PLACE_TAKEN = b"11 deg 34' N"
OWNER = "Camera of Somebody"


def picture(name: str = "picture.jpg") -> Any:
    """Save a picture that bears a place and an owner in its metadata."""
    exif = Picture.Exif()
    exif[Base.Artist] = OWNER
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSAreaInformation] = PLACE_TAKEN
    file = BytesIO()
    Picture.new("RGB", (600, 800), "grey").save(file, "JPEG", exif=exif)
    return get_image_model().objects.create(title=name, file=ImageFile(file, name=name))
