"""What readers can find: one entry for each public thing and language.

Entries are made from public documents and published pages alone. A process that serves readers
reads these tables and none of the records.
"""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from search.text import normalise, syllables
from search.text.letters import LETTERS


class Language(models.IntegerChoices):
    """The languages of the site, by the number that ends an entry's."""

    KM = 0, "km"
    EN = 1, "en"


class SearchEntry(models.Model):
    """A public thing in one language, with all that it is found, filtered and sorted by.

    `number` is twice the thing's own number, and one more in English: an engine that gives numbers
    alone has told what was found. `names` are all its names, in both languages; `text` is in its
    own. `name_tokens` and `text_tokens` are what the engines hold (tokens.py); on SQLite and
    PostgreSQL they are indexed where they stand, in the same transaction (engines/).
    """

    number = models.BigIntegerField(primary_key=True)
    reference = models.CharField(max_length=24)
    kind = models.CharField(max_length=20)
    language = models.PositiveSmallIntegerField(choices=Language)
    version = models.PositiveIntegerField(default=1)
    title = models.CharField(max_length=500, blank=True, default="")
    names: Any = models.JSONField(default=list)
    text = models.TextField(blank=True, default="")
    dated_on = models.CharField(max_length=11, blank=True, default="")
    facets: Any = models.JSONField(default=dict)
    name_tokens = models.TextField(blank=True, default="")
    text_tokens = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["reference", "language"], name="search_entry_one_for_each_language"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.get_language_display()}"


class SearchTerm(models.Model):
    """A Khmer term by which texts and queries are cut into words; editors add to the built-in ones.

    What it is found by never depends on it, only what ranks first.
    """

    text = models.CharField(
        _("term"),
        max_length=120,
        unique=True,
        help_text=_("In Khmer, with a space where a word of it ends: តុលាការ កំពូល."),
    )
    changed_at = models.DateTimeField(auto_now=True, db_index=True)

    class Meta:
        verbose_name = _("search term")
        verbose_name_plural = _("search terms")
        ordering = ["text"]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """Refuse what could part no word: other scripts, and a single syllable."""
        self.text = " ".join(self.text.split())
        signs = normalise(self.text).replace(" ", "")
        if not re.fullmatch(f"[{LETTERS}\u17b6-\u17d3]+", signs) or len(syllables(signs)) < 2:
            told = _("Write a term in Khmer letters, of two syllables or more.")
            raise ValidationError({"text": told})


class SearchChange(models.Model):
    """The outbox: a thing that Elasticsearch has yet to be told of, in the order of the changes.

    Written in the transaction that changes the thing's entries, where the site has an
    Elasticsearch; it is gone once what the entries say can be searched there.
    """

    id = models.BigAutoField(primary_key=True)
    thing = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.pk}: thing {self.thing}"


class SearchTurn(models.Model):
    """The one row by which workers take turns in telling Elasticsearch (outbox/turns.py).

    `number` only grows, and is the version of what a worker writes there: what one wrote who fell
    asleep loses against the next one's. `held_until` says how long nobody else may begin, and
    `is_building` that a rebuild fills another index meanwhile.
    """

    number = models.BigIntegerField(default=0)
    held_until = models.DateTimeField(null=True)
    is_building = models.BooleanField(default=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="search_turn_one_row")]

    def __str__(self) -> str:
        return str(self.number)
