"""Pages that can be had on paper: a PDF of what the page shows."""

from datetime import datetime
from typing import Any

from bs4 import BeautifulSoup
from django.http import HttpRequest, HttpResponseBase
from django.template.loader import render_to_string
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from home.models.editorial import EditorialPage
from tracker.dates import format_date
from tracker.public.chrome import absolute, site_name
from tracker.public.paper import Sheet, blocks_of, pdf_response
from tracker.public.wording import reader_language, shown


class Printed(RoutablePageMixin, EditorialPage):
    """A page with a PDF of itself, made of its article as a browser would draw it.

    `has_contents` puts a table of contents before the text.
    """

    has_contents = False

    class Meta:
        abstract = True

    @path("pdf/", name="pdf")  # type: ignore[untyped-decorator]
    def pdf(self, request: HttpRequest) -> HttpResponseBase:
        """Give the page as a PDF, in its language."""
        name = f"{self.slug[:80]}-{reader_language()}.pdf"
        return pdf_response(request, self._sheet(request), self._published_at, name)

    @property
    def pdf_path(self) -> str:
        """Where the PDF is, below the page's own address."""
        return str(self.reverse_subpage("pdf"))

    @property
    def _published_at(self) -> datetime:
        """When it was published last; a preview is as of now."""
        moment: datetime | None = self.last_published_at
        return moment or now()

    def _sheet(self, request: HttpRequest) -> Sheet:
        html = render_to_string(self.get_template(request), self.get_context(request), request)
        article: Any = BeautifulSoup(html, "html.parser").select_one("article.editorial")
        language = reader_language()
        published_on = localtime(self._published_at).date().isoformat()
        address = absolute(self.url)
        when = _("Published on %(date)s.") % {"date": format_date(published_on, language)}
        return Sheet(
            title=shown(self.title),
            language=language,
            blocks=blocks_of(str(article)),
            site=shown(site_name(language)),
            foot=address,
            colophon=[shown(when), address],
            contents=shown(_("Contents")) if self.has_contents else "",
            author=site_name(language),
            page_of=_("{page} of {pages}"),
        )
