"""The page of events: what is to come, what has been, and a month on its days."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from home.events.addresses import subscription_path, webcal
from home.events.asked import UnreadableError, read_asked
from home.events.listed import EventList, month_of_events, nearest_months
from home.models.editorial import EditorialPage
from tracker.dates import phnom_penh_today
from tracker.public.calendar import Month, weekdays
from tracker.public.chrome import absolute
from tracker.public.wording import reader_language


class EventIndex(EditorialPage):
    """Lists every published event of its language, wherever in the tree it stands."""

    schema_type = "CollectionPage"
    template = "home/event_index.html"

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the list, or `?month=2023-07`; says what is wrong with a query (400)."""
        try:
            read_asked(request.GET, phnom_penh_today())
        except UnreadableError as error:
            context = {"status": 400, "reason": error.name}
            return render(request, "errors/400.html", context, status=400)
        response: HttpResponse = super().serve(request, *args, **kwargs)
        return response

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        """Give the template of the list, or of a month."""
        return "home/event_month.html" if "month" in request.GET else "home/event_index.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page and its events: three queries for a list, at most three for a month."""
        asked = read_asked(request.GET, phnom_penh_today())
        events = EventList(asked, reader_language(), now())
        context: dict[str, Any] = {**super().get_context(request, *args, **kwargs), "asked": asked}
        context |= {
            "events": events,
            "calendar_url": absolute(subscription_path()),
            "webcal_url": webcal(subscription_path()),
            "calendar_query": asked.query(coming=1, past=1, month=Month.of(phnom_penh_today())),
        }
        return context | month_context(events, asked.month) if asked.month else context


def month_context(listed: EventList, month: Month) -> dict[str, Any]:
    """Give what a month is drawn from; two queries, four where it has no event."""
    sheet, kind = month_of_events(listed.events, month, listed.now), listed.asked.kind
    is_empty = not (sheet.days or sheet.undated)
    return {
        "month": month,
        "sheet": sheet,
        "weekdays": weekdays(reader_language()),
        "this_month": Month.of(phnom_penh_today()),
        "nearest": nearest_months(listed.events, month) if is_empty else (None, None),
        "kept": f"&kind={kind}" if kind else "",
    }
