"""Made-up public records with their entries, quick to write by the hundred thousand.

Of each hundred things fifteen are people, ten cases, and the others hearings. A text has sentences
that many share, a word that one text in a hundred has, and one that is in no other.
"""

import random
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

THING_NUMBERS: Final = 16
"""Numbers of things go up by so many: below are those of the other kinds (refs.number_of)."""
KINDS: Final = ("person",) * 15 + ("case",) * 10 + ("hearing",) * 75
AT_ONCE: Final = 5_000


def write(entries: int) -> None:
    """Write so many entries, two to a record, into an empty scratch database."""
    from django.db import transaction
    from search.models import SearchEntry
    from tracker.publication.models import Edition, PublishedRecord, PublishedVersion

    rng = random.Random(entries)
    for first in range(1, entries // 2 + 1, AT_ONCE):
        last = min(first + AT_ONCE, entries // 2 + 1)
        with transaction.atomic():
            edition = Edition.advance()
            versions = [_version(number) for number in range(first, last)]
            PublishedVersion.objects.bulk_create(versions)
            records = [_record(rng, version, edition) for version in versions]
            PublishedRecord.objects.bulk_create(records)
            SearchEntry.objects.bulk_create(
                entry for record in records for entry in _entries(rng, record)
            )


def _reference(number: int) -> str:
    from tracker.publication.refs import reference_for

    return reference_for(KINDS[number % len(KINDS)], number)


def _version(number: int) -> Any:
    from django.utils.timezone import now
    from tracker.publication.models import PublishedVersion

    return PublishedVersion(
        record_id=_reference(number), number=1, document={}, sha256="", published_at=now()
    )


def _record(rng: random.Random, version: Any, edition: int) -> Any:
    from search.text.names import heard
    from tracker.publication.models import PublishedRecord
    from tracker.publication.refs import KIND_OF_PREFIX

    kind = KIND_OF_PREFIX[version.record_id[0]]
    km, en = name(rng) if kind == "person" else ("", f"Made-up {kind}")
    facets = {"court": [f"K{rng.randrange(60):05d}"], "year": [str(rng.randrange(2000, 2027))]}
    if kind == "person":
        facets["sound"] = [heard(km), heard(en)]
    return PublishedRecord(
        reference=version.record_id,
        kind=kind,
        current=version,
        title_km=km,
        title_en=en,
        dated_on=f"{facets['year'][0]}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}",
        facets=facets,
        edition=edition,
        first_published_at=version.published_at,
        published_at=version.published_at,
    )


def name(rng: random.Random) -> tuple[str, str]:
    """Give a name in Khmer and in Latin letters, put together from syllables."""
    from tracker.synthetic.names import FAMILY, FIRST, LAST

    family, given = rng.choice(FAMILY), [rng.choice(FIRST), rng.choice(LAST)]
    if rng.random() < 0.7:
        given += [rng.choice(FIRST), rng.choice(LAST)]
    km, en = (f"{family[n]} {''.join(each[n] for each in given)}" for n in (1, 0))
    return km, en.title()


def _entries(rng: random.Random, record: Any) -> Iterator[Any]:
    from search.models import Language, SearchEntry
    from search.terms import BUILT_IN
    from search.tokens import date_tokens, name_tokens
    from tracker.publication.refs import number_of
    from tracker.synthetic.texts import OBSERVED

    names = [record.title_km, record.title_en]
    tokens = name_tokens(names, BUILT_IN)
    number, chosen = number_of(record.reference), rng.sample(OBSERVED, 3)
    words = f"uncommon{rng.randrange(100)} rare{number}"
    for language in Language:
        texts = [text["km" if language == Language.KM else "en"] for text in chosen]
        yield SearchEntry(
            number=2 * number + language,
            reference=record.reference,
            kind=record.kind,
            language=language,
            title=names[language],
            names=names,
            text="\n".join([*texts, words]),
            dated_on=record.dated_on,
            facets=record.facets,
            name_tokens=tokens,
            text_tokens=" ".join([date_tokens([record.dated_on]), *map(_tokens, [*texts, words])]),
        )


@cache
def _sentence(text: str) -> str:
    return _tokens_of(text)


def _tokens(text: str) -> str:
    return _tokens_of(text) if text.startswith("uncommon") else _sentence(text)


def _tokens_of(text: str) -> str:
    from search.terms import BUILT_IN
    from search.tokens import text_tokens

    return text_tokens(text, "", BUILT_IN)
