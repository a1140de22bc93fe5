"""How long the check for people on record takes while a name is typed; prints JSON.

    python -m benchmarks.duplicates

Runs inside a site that holds generated people: asks for the names of people on record as they are,
in the other order, with a letter wrong, and half typed.
"""

import json
import random
import time
from collections.abc import Iterator

import django

ASKED = 200
SHOWN = ("p50", 0.50), ("p95", 0.95), ("slowest", 1.0)


def main() -> None:
    """Ask for names, one after the other, and print how many milliseconds they took."""
    django.setup()
    from tracker.editing.duplicates import likely_duplicates
    from tracker.models import NameKey, Person

    likely_duplicates("", "Warm Up")
    times, processor = [], []
    for km, en in _names():
        began, spent = time.perf_counter(), time.process_time()
        likely_duplicates(km, en)
        times.append((time.perf_counter() - began) * 1000)
        processor.append((time.process_time() - spent) * 1000)
    told = {"people": Person.objects.count(), "keys": NameKey.objects.count(), "asked": len(times)}
    print(json.dumps({**told, "ms": _shares(times), "processor_ms": _shares(processor)}))


def _shares(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {name: round(ordered[int(share * (len(ordered) - 1))], 1) for name, share in SHOWN}


def _names() -> Iterator[tuple[str, str]]:
    from tracker.models import Person

    rng = random.Random(1)
    people = list(Person.objects.order_by("pk").values_list("name_km", "name_en"))
    for number, (km, en) in enumerate(rng.sample(people, min(ASKED, len(people)))):
        yield _typed(number % 4, km, en, rng)


def _typed(way: int, km: str, en: str, rng: random.Random) -> tuple[str, str]:
    if way == 0 or not (km and en):
        return km, en
    if way == 1:
        return "", " ".join(reversed(en.split()))
    if way == 2:
        place = rng.randrange(len(en))
        return "", en[:place] + en[place + 1 :]
    return km[: len(km) // 2], ""


if __name__ == "__main__":
    main()
