"""What other sites and search engines read of a page: Open Graph and schema.org's JSON-LD."""

import json
from datetime import datetime
from typing import Any, Final

from django.templatetags.static import static
from django.utils.html import format_html, format_html_join, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime

from tracker.public.chrome import absolute, site_name
from tracker.public.wording import OTHER, reader_language

TERRITORIES: Final = {"km": "km_KH", "en": "en_GB"}
ARTICLES: Final = ("Article", "NewsArticle", "Report", "ScholarlyArticle")
DEFAULT_PICTURE: Final = "share.png"
PICTURE_SIZE: Final = (1200, 630)
# `</script>` in a title would end the block, `<!--` would open a comment in it.
ESCAPES: Final = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


def description_of(page: Any) -> str:
    """Give what a page holds in a sentence, without markup."""
    text = page.search_description or strip_tags(page.summary)
    return " ".join(text.split())


def open_graph(page: Any) -> SafeString:
    """Give the head what other sites show of a link to the page."""
    language = reader_language()
    is_article = page.schema_type in ARTICLES
    rows = [
        ("og:title", page.seo_title or page.title),
        ("og:description", description_of(page)),
        ("og:type", "article" if is_article else "website"),
        ("og:url", absolute(page.get_url() or "/")),
        ("og:site_name", site_name(language)),
        ("og:locale", TERRITORIES[language]),
        ("og:locale:alternate", TERRITORIES[OTHER[language]]),
        ("og:image", picture_of(page)),
        *_size_of_default(page),
        *(_times(page) if is_article else ()),
    ]
    drawn = '<meta property="{}" content="{}">\n'
    return format_html_join("", drawn, (row for row in rows if row[1]))


def picture_of(page: Any) -> str:
    """Give the whole address of the page's picture, or of the site's."""
    return absolute(page.share_picture or static(DEFAULT_PICTURE))


def json_ld(page: Any) -> SafeString:
    """Give the head the page and the pages above it as data, which no browser runs."""
    data = {"@context": "https://schema.org", "@graph": [page.structured_data(), *_trail(page)]}
    text = json.dumps(data, ensure_ascii=False).translate(ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308  (escaped)


def structured_data_of(page: Any) -> dict[str, Any]:
    """Describe any page in schema.org's words; what is empty is left out."""
    address = absolute(page.get_url() or "/")
    publisher = {"@type": "Organization", "name": site_name(reader_language())}
    data = {
        "@type": page.schema_type,
        "@id": f"{address}#page",
        "url": address,
        "name": page.title,
        "headline": page.title if page.schema_type in ARTICLES else "",
        "description": description_of(page),
        "inLanguage": reader_language(),
        "datePublished": _written(page.first_published_at),
        "dateModified": _written(page.last_published_at),
        "image": picture_of(page),
        "publisher": {**publisher, "url": absolute(f"/{reader_language()}/")},
    }
    return {key: value for key, value in data.items() if value}


def _trail(page: Any) -> list[dict[str, Any]]:
    if not page.trail:
        return []
    steps = [*((crumb.title, crumb.path) for crumb in page.trail), (page.title, page.get_url())]
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": absolute(path)}
        for place, (name, path) in enumerate(steps, start=1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]


def _times(page: Any) -> list[tuple[str, str]]:
    return [
        ("article:published_time", _written(page.first_published_at)),
        ("article:modified_time", _written(page.last_published_at)),
    ]


def _size_of_default(page: Any) -> list[tuple[str, str]]:
    if page.share_picture:
        return []
    width, height = PICTURE_SIZE
    return [("og:image:width", str(width)), ("og:image:height", str(height))]


def _written(moment: datetime | None) -> str:
    return localtime(moment).isoformat(timespec="seconds") if moment else ""
