"""The form in which a page's address is typed: in Khmer too, which Wagtail's own would cut."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_unicode_slug
from django.forms import TextInput
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page

from search.text.addresses import address_part


def check_address_part(value: str) -> None:
    """Raise ValidationError where a part of an address is not in its one spelling."""
    if value != address_part(value):
        raise ValidationError(
            _("Only letters, digits and hyphens, as in “%(example)s”."),
            params={"example": address_part(value) or "our-statement"},
        )


def let_addresses_be_khmer() -> None:
    """Check the addresses of pages by our rule: Django's refuses the signs of Khmer."""
    field: Any = Page._meta.get_field("slug")
    field.default_validators = [check_address_part]
    field.__dict__.pop("validators", None)


class AddressedPageForm(WagtailAdminPageForm):
    """The form of a page, whose address is made from the title where nobody typed one.

    Wagtail's script, which does so while the editor types, takes the signs out of Khmer words.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("slug"):
            field.required = False
            field.widget = TextInput()
            field.validators = [each for each in field.validators if each != validate_unicode_slug]
            field.help_text = gettext_lazy(
                "The last part of the page's address, in Khmer or Latin letters. Left empty, it is"
                " made from the title."
            )

    def clean_slug(self) -> str:
        """Give the address in its one spelling, made from the title where it is empty."""
        typed = self.cleaned_data.get("slug") or self.cleaned_data.get("title") or ""
        return address_part(typed)[:255]
