"""Log lines from which readers cannot be told: no addresses, no queries, no rows of data.

Libraries (Django, gunicorn, the database driver) put them in their messages, so the last step
before a line is written takes them out again.
"""

import logging
import re

QUERY_STRING = re.compile(r"\?[^\s'\")\]]+")
# Not 127.0.0.1: that is the server itself or the proxy before it.
IPV4_ADDRESS = re.compile(r"\b(?!127\.)\d{1,3}(?:\.\d{1,3}){3}\b")
IPV6_ADDRESS = re.compile(r"(?<![\w:])(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}(?![\w:])")
# PostgreSQL quotes the row that broke a rule: "DETAIL:  Key (name)=(…) already exists."
ROW_OF_DATA = re.compile(r"^(DETAIL|CONTEXT|Failing row):?.*$", re.MULTILINE)
CONTROL_CHARACTER = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
# A clock time looks like the beginning of an IPv6 address.
CLOCK_TIME = re.compile(r"\d{1,2}:\d{2}(:\d{2})?")


def without_personal_data(line: str) -> str:
    """Give the log line without query strings, network addresses, quoted rows and control signs."""
    line = QUERY_STRING.sub("?…", line)
    line = IPV4_ADDRESS.sub("[address]", line)
    line = IPV6_ADDRESS.sub(_address_unless_a_time, line)
    line = ROW_OF_DATA.sub(r"\1: […]", line)
    return CONTROL_CHARACTER.sub(" ", line)


def _address_unless_a_time(match: re.Match[str]) -> str:
    return match.group() if CLOCK_TIME.fullmatch(match.group()) else "[address]"


class DiscreetFormatter(logging.Formatter):
    """Formats as usual, traceback included, then takes out what could tell who the reader is."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line to write for the record."""
        return without_personal_data(super().format(record))
