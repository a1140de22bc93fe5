"""Nothing in a log line tells who a reader is, what was asked, or what a row holds."""

import logging

import pytest

from config.discretion import DiscreetFormatter, without_personal_data


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Not Found: /en/search/?q=kem+sokha&page=2", "Not Found: /en/search/?…"),
        (
            "Invalid request from ip=203.0.113.9: too long",
            "Invalid request from ip=[address]: too long",
        ),
        ("from 2001:db8::7334 at noon", "from [address] at noon"),
        ("Listening at: http://127.0.0.1:8000 (42)", "Listening at: http://127.0.0.1:8000 (42)"),
        ("2026-01-02 12:34:56,789 INFO", "2026-01-02 12:34:56,789 INFO"),
        ("DETAIL:  Key (name)=(Someone) already exists.", "DETAIL: […]"),
        ("a\rforged\x1b[31m line", "a forged [31m line"),
    ],
)
def test_a_line_keeps_what_happened_and_loses_whom_it_happened_to(line, kept):
    assert without_personal_data(line) == kept


def test_a_traceback_loses_them_too():
    try:
        raise ValueError("no page for https://court.example/?q=name")
    except ValueError as error:
        record = logging.LogRecord("x", 40, "f", 1, "failed", None, (type(error), error, None))

    assert DiscreetFormatter("{message}", style="{").format(record).endswith("court.example/?…")


def test_an_edit_of_a_record_leaves_its_name_out_of_the_log():
    assert not logging.getLogger("wagtail").isEnabledFor(logging.INFO)
