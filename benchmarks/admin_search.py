"""Searching in the admin: our engine beside Wagtail's own and FTS5 alone; prints a table.

    python -m benchmarks.admin_search --entries 10000

Makes documents of drawn words in a database of its own: one word is in every second of them. Each
engine indexes the same rows and answers the same questions in one run. Wagtail's own engine for
SQLite asks for each row's score apart, so it is given `--patience` seconds for its first answer.
"""

import argparse
import os
import random
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

COMMON, RARE = "court", "seldom"
WORDS_OF_A_TITLE = 8
QUESTIONS = {"common word": COMMON, "two words": f"{COMMON} w12", "rare word": RARE}
SHOWN = 20
ROUNDS = 9
AT_ONCE = 1_000
ENGINES = {
    "ours": "search.backends.sqlite",
    "Wagtail's": "modelsearch.backends.database.sqlite.sqlite",
}
HEAD = "| processor ms, among {0:,} | ours | Wagtail's | FTS5 alone | ours : FTS5 |\n| --- |{1}"


def main() -> None:
    """Make the rows, index them twice, ask, and print what each took."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        _set_up(Path(folder))
        _make_rows(options.entries)
        answers: dict[str, dict[str, float | None]] = {}
        for name, path in ENGINES.items():
            indexed, saved = _index(path)
            answers[name] = {"indexing a row": indexed, "saving one row": saved}
            answers[name] |= _ask(path, options.patience)
            if name == "ours":
                alone = _ask_alone(path)
    _show(options.entries, answers, alone)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.admin_search", description=__doc__)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--patience", type=int, default=120, help="seconds for one answer")
    return parser.parse_args()


def _set_up(folder: Path) -> None:
    os.environ["SUITE_DATABASE_URL"] = f"sqlite:///{folder / 'rows.sqlite3'}"
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.search.backends.wagtails.settings"
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def _make_rows(count: int) -> None:
    from modelsearch.test.testapp.models import Author

    draw = random.Random(1)
    titles = (_title(draw, number) for number in range(count))
    Author.objects.bulk_create([Author(name=title) for title in titles], batch_size=AT_ONCE)


def _title(draw: random.Random, number: int) -> str:
    words = [f"w{draw.randrange(2_000)}" for _ in range(WORDS_OF_A_TITLE)]
    words += [COMMON] if number % 2 else []
    return " ".join([*words, RARE] if number % 1_000 == 0 else words)


def _index(path: str) -> tuple[float, float]:
    """Index all rows; give processor milliseconds for one of many, and for one saved alone."""
    from modelsearch.backends import get_search_backend
    from modelsearch.test.testapp.models import Author

    engine = get_search_backend(path)
    engine.reset_indexes()
    rows = list(Author.objects.all())
    began = time.process_time()
    for start in range(0, len(rows), AT_ONCE):
        engine.add_bulk(Author, rows[start : start + AT_ONCE])
    indexed = (time.process_time() - began) * 1_000 / len(rows)
    return indexed, median(_timed(lambda: engine.add(rows[0])) for _ in range(ROUNDS))


def _ask(path: str, patience: int) -> dict[str, float | None]:
    from modelsearch.backends import get_search_backend
    from modelsearch.test.testapp.models import Author

    engine = get_search_backend(path)
    return {
        name: _median(lambda text=text: list(engine.search(text, Author)[:SHOWN]), patience)
        for name, text in QUESTIONS.items()
    }


def _ask_alone(path: str) -> dict[str, float | None]:
    """Ask FTS5 for the same keys in the same order, with nothing around it."""
    from django.db import connection
    from modelsearch.models import SQLiteFTSIndexEntry

    table = SQLiteFTSIndexEntry._meta.db_table
    asked = f"SELECT rowid FROM {table} WHERE {table} MATCH %s ORDER BY rank LIMIT {SHOWN}"

    def ask(text: str) -> list[Any]:
        with connection.cursor() as cursor:
            return cursor.execute(asked, [text.replace(" ", " AND ")]).fetchall()

    return {name: _median(lambda text=text: ask(text), 60) for name, text in QUESTIONS.items()}


def _median(call: Callable[[], object], patience: int) -> float | None:
    """Give the median of several rounds, or None where the first takes too long."""
    try:
        with _at_most(patience):
            first = _timed(call)
    except TimeoutError:
        return None
    rounds = 1 if first > 1_000 else ROUNDS
    return median([first] if rounds == 1 else [_timed(call) for _ in range(rounds)])


def _timed(call: Callable[[], object]) -> float:
    began = time.process_time()
    call()
    return (time.process_time() - began) * 1_000


@contextmanager
def _at_most(seconds: int) -> Iterator[None]:
    def give_up(*_signal: object) -> None:
        from django.db import connection

        connection.connection.interrupt()
        raise TimeoutError

    signal.signal(signal.SIGALRM, give_up)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def _show(
    entries: int, answers: dict[str, dict[str, float | None]], alone: dict[str, float | None]
) -> None:
    print(HEAD.format(entries, " --: |" * 4))
    for name, own in answers["ours"].items():
        raw = alone.get(name)
        ratio = f"{own / raw:.1f}" if own and raw else ""
        told = (_cell(own), _cell(answers["Wagtail's"][name]), _cell(raw) if raw else "")
        print(f"| {name} | {' | '.join(told)} | {ratio} |")


def _cell(milliseconds: float | None) -> str:
    return "no answer" if milliseconds is None else f"{milliseconds:,.2f}"


if __name__ == "__main__":
    main()
