"""Names put together from syllables of our own; none is taken from a person."""

from typing import Final

from tracker.localized import Pair
from tracker.synthetic.draws import Draw
from tracker.synthetic.marks import marked

Syllable = tuple[str, str]

FAMILY: Final[tuple[Syllable, ...]] = (
    ("Sok", "សុខ"), ("Chan", "ចាន់"), ("Kim", "គឹម"), ("Lim", "លឹម"), ("Meas", "មាស"),
    ("Nop", "នព"), ("Pich", "ពេជ្រ"), ("Ros", "រស់"), ("Sam", "សំ"), ("Tep", "ទេព"),
    ("Yim", "យឹម"), ("Chea", "ជា"), ("Long", "ឡុង"), ("Prak", "ប្រាក់"), ("Keo", "កែវ"),
)  # fmt: skip
FIRST: Final[tuple[Syllable, ...]] = (
    ("Da", "ដា"), ("Vi", "វី"), ("So", "សុ"), ("Ra", "រ៉ា"), ("Ma", "ម៉ា"), ("Bo", "បូ"),
    ("Na", "ណា"), ("Ti", "ទី"), ("Pho", "ផូ"), ("Li", "លី"), ("Cha", "ចា"), ("Ro", "រ៉ូ"),
)  # fmt: skip
LAST: Final[tuple[Syllable, ...]] = (
    ("ra", "រ៉ា"), ("na", "ណា"), ("ny", "នី"), ("van", "វ៉ាន់"), ("thy", "ធី"), ("rith", "រិទ្ធ"),
    ("vath", "វ៉ាត"), ("lin", "លីន"), ("khim", "ឃីម"), ("phea", "ភា"), ("sal", "សាល"), ("rom", "រំ"),
)  # fmt: skip


def person_name(draw: Draw, number: int) -> Pair:
    """Give a person's name: `Synthetic Sok Dara 00123`, `សំយោគ សុខ ដារ៉ា ០០១២៣`."""
    return marked(_name(draw), number)


def other_spelling(name: Pair) -> Pair:
    """Give a name as another source may spell it: in capitals, or without its spaces."""
    words = name["en"].split()
    return {
        "km": name["km"].replace(" ", "", 2),
        "en": " ".join([words[0], *(word.upper() for word in words[1:])]),
    }


def _name(draw: Draw) -> Pair:
    family, first, last = draw.choice(FAMILY), draw.choice(FIRST), draw.choice(LAST)
    return {"km": f"{family[1]} {first[1]}{last[1]}", "en": f"{family[0]} {first[0]}{last[0]}"}
