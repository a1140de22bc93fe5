"""Permanent addresses, the same in every language."""

from django.urls import path

import tracker.public.urls.converters  # noqa: F401  (registers what the patterns below name)
from tracker.public.views import crawlers, permanent, schemas, search_api

app_name = "permanent"

urlpatterns = [
    path("favicon.ico", crawlers.favicon, name="favicon"),
    path("robots.txt", crawlers.robots, name="robots"),
    path("sitemap.xml", crawlers.sitemap_index, name="sitemap"),
    path("sitemaps/pages.xml", crawlers.sitemap_of_pages, name="sitemap_of_pages"),
    path(
        "sitemaps/<slug:segment>-<version:number>.xml",
        crawlers.sitemap_of_records,
        name="sitemap_of_records",
    ),
    path("schemas/<slug:name>.json", schemas.schema, name="schema"),
    path("api/v1/search", search_api.search_api, name="search_api"),
    path("id/<reference:reference>", permanent.permanent_record, name="record"),
    path("id/<reference:reference>/v<version:number>", permanent.permanent_version, name="version"),
]
