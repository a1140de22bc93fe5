"""Every package is pinned, with all that it brings: two installs a year apart are the same."""

import re
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(file_name):
    lines = (ROOT / file_name).read_text().splitlines()
    found = {}
    for line in lines:
        if line.startswith("-r "):
            found |= pins(line.removeprefix("-r "))
        elif line and not line.startswith("#"):
            name, version = line.split("==")
            found[plain(name)] = version
    return found


@pytest.mark.parametrize("file_name", ["requirements.txt", "requirements-dev.txt"])
def test_what_is_installed_is_what_is_pinned(file_name):
    installed = {name: distribution(name).version for name in pins(file_name)}

    assert installed == pins(file_name)


@pytest.mark.parametrize("file_name", ["requirements.txt", "requirements-dev.txt"])
def test_all_that_a_package_needs_is_pinned_too(file_name):
    pinned = pins(file_name)
    needed = {
        plain(requirement.name)
        for name in pinned
        for requirement in map(Requirement, distribution(name).requires or [])
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""})
    }

    assert needed - pinned.keys() == set()
