"""The first page in both languages, in the place of Wagtail's page of welcome.

Pages are written by hand, path and all, as a migration's models lack the methods of trees. Where
there is a home page already nothing is touched.
"""

from uuid import uuid4

from django.conf import settings
from django.db import migrations
from django.utils import timezone

SIBLINGS = (("en", "00010001", "home"), ("km", "00010002", "home-km"))
TITLES = {
    "en": "Prisoners and court cases in Cambodia",
    "km": "អ្នកជាប់ឃុំ និងសំណុំរឿងក្ដីនៅកម្ពុជា",
}
INTRODUCTIONS = {
    "en": (
        "<p>A public record of people held or tried in Cambodia for what they said, wrote or "
        "organised, and of the court cases against them. Every statement names its source, and "
        "every version of a record can be cited.</p>"
    ),
    "km": (
        "<p>កំណត់ត្រាសាធារណៈអំពីអ្នកដែលត្រូវបានឃុំខ្លួន ឬជំនុំជម្រះនៅកម្ពុជា ដោយសារអ្វីដែលពួកគេបាននិយាយ "
        "សរសេរ ឬរៀបចំ និងអំពីសំណុំរឿងក្ដីប្រឆាំងនឹងពួកគេ។ គ្រប់សេចក្ដីថ្លែងបញ្ជាក់ប្រភព "
        "ហើយគ្រប់កំណែនៃកំណត់ត្រាអាចយកទៅដកស្រង់បាន។</p>"
    ),
}


def make_home_pages(apps, schema_editor):
    HomePage = apps.get_model("home.HomePage")
    if HomePage.objects.exists():
        return
    Page = apps.get_model("wagtailcore.Page")
    content_types = apps.get_model("contenttypes.ContentType").objects
    page_type, _ = content_types.get_or_create(app_label="wagtailcore", model="page")
    own_type, _ = content_types.get_or_create(app_label="home", model="homepage")
    Page.objects.filter(content_type=page_type, depth=2, slug="home").delete()
    if Page.objects.filter(depth=2).exists():
        return  # somebody has a tree of their own here: no place of ours is free
    key, now = uuid4(), timezone.now()
    for language, path, slug in SIBLINGS:
        locale, _ = apps.get_model("wagtailcore.Locale").objects.get_or_create(language_code=language)
        HomePage.objects.create(
            title=TITLES[language],
            draft_title=TITLES[language],
            slug=slug,
            path=path,
            depth=2,
            numchild=0,
            url_path=f"/{slug}/",
            content_type=own_type,
            locale=locale,
            translation_key=key,
            introduction=INTRODUCTIONS[language],
            live=True,
            first_published_at=now,
            last_published_at=now,
        )
    Page.objects.filter(depth=1).update(numchild=len(SIBLINGS))
    make_site(apps, HomePage.objects.get(slug="home"))


def make_site(apps, root_page):
    """The pages' site; it answers for every host name, as it is the default one."""
    Site = apps.get_model("wagtailcore.Site")
    site = Site.objects.filter(is_default_site=True).first() or Site(
        hostname="localhost", is_default_site=True
    )
    site.root_page = root_page
    site.site_name = settings.SITE_NAME
    site.save()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(make_home_pages, migrations.RunPython.noop)]
