"""A record, or one version of it, as a sheet of paper: a PDF in the reader's language."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _

from tracker.dates import format_date, phnom_penh_today
from tracker.public.addresses import moved, no_longer_there, standing_at
from tracker.public.around import day_of
from tracker.public.chrome import absolute, site_name
from tracker.public.kinds import KINDS, path_of, permanent_path
from tracker.public.numerals import digits
from tracker.public.paper import Sheet, blocks_of, pdf_response
from tracker.public.rendering import draw
from tracker.public.shelf import Shelf, shelf_of
from tracker.public.titles import citation_of, title_of
from tracker.public.wording import reader_language, shown


def record_sheet(
    request: HttpRequest, kind: str, address: str, number: int | None = None
) -> HttpResponseBase:
    """Give the PDF of a record's current version, or of the one with a number."""
    stands = standing_at(address, kind)
    if not stands.is_live:
        return no_longer_there(request, stands)
    path = path_of(stands, reader_language())
    own = f"{path}sheet.pdf" if number is None else f"{path}v{number}/sheet.pdf"
    if request.path != own:
        return moved(request, own)
    shelf = shelf_of(stands.reference, number)
    if shelf is None:
        raise Http404("no such version")
    name = f"{stands.reference}-v{shelf.version.number}-{reader_language()}.pdf"
    return pdf_response(request, _sheet_of(shelf, stands.kind), shelf.version.published_at, name)


def _sheet_of(shelf: Shelf, kind: str) -> Sheet:
    """Set a version as of today: what it counts up to a day says which day that is."""
    language, today = reader_language(), phnom_penh_today()
    document, version = shelf.document, shelf.version
    reference, number = document["reference"], digits(version.number)
    published_on = day_of(version.published_at)
    permanent = absolute(permanent_path(reference, version.number))
    as_of = _("As of %(date)s.") % {"date": format_date(today.isoformat(), language)}
    version_said = _("version %(number)s") % {"number": number}
    return Sheet(
        title=shown(title_of(document)),
        language=language,
        blocks=blocks_of(draw(document, today, today)),
        site=shown(site_name(language)),
        kicker=shown(f"{KINDS[kind].one} {reference} · {version_said}"),
        foot=f"{permanent} · SHA-256 {version.sha256[:16]}…",
        colophon=[
            shown(as_of),
            shown(citation_of(document, version, published_on)),
            f"SHA-256: {version.sha256}",
        ],
        author=site_name(language),
        page_of=_("{page} of {pages}"),
    )
