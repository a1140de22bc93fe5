"""A step in making pictures for readers that Wagtail lacks: taking out what the camera wrote."""

from typing import Any

from wagtail import hooks
from wagtail.images.image_operations import FilterOperation


class WithoutMetadata(FilterOperation):
    """Drops EXIF, which may tell where a picture was taken, when and with whose camera.

    Willow would copy it into every JPEG it makes; turning the picture upright is done by then.
    """

    def construct(self) -> None:
        """Take no arguments."""

    def run(self, willow: Any, image: Any, env: dict[str, Any]) -> Any:
        """Give the picture without it."""
        for key in ("exif", "xmp", "comment", "photoshop"):
            willow.image.info.pop(key, None)
        return willow


@hooks.register("register_image_operations")  # type: ignore[untyped-decorator]
def register_image_operations() -> list[tuple[str, type[FilterOperation]]]:
    """Let filters name it `withoutmetadata`."""
    return [("withoutmetadata", WithoutMetadata)]
