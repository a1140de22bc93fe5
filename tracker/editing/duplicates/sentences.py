"""In which way two names are alike, in words."""

from django.utils.translation import gettext as _

from search.text.names import Explanation, Way


def sentence(name: str, explanation: Explanation) -> str:
    """Say how a name on record is like the one in question."""
    return _said(explanation) % {"name": name}


def _said(explanation: Explanation) -> str:
    match explanation.way, explanation.is_other_order:
        case Way.SPELLING, False:
            return _("The same name: %(name)s.")
        case Way.SPELLING, True:
            return _("The same name in another order: %(name)s.")
        case Way.SOUND, False:
            return _("A name of the same sound: %(name)s.")
        case Way.SOUND, True:
            return _("A name of the same sound in another order: %(name)s.")
        case Way.CONSONANTS, _other:
            return _("A name with other vowels: %(name)s.")
        case Way.ONE_SOUND_DIFFERS, _other:
            return _("A name that differs in one sound: %(name)s.")
    return _("A name that sounds alike: %(name)s.")
