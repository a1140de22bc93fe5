"""Plain sentences that fill synthetic records with text of a usual length, in both languages."""

from typing import Final

from tracker.localized import Pair
from tracker.synthetic.draws import Draw

OBSERVED: Final[tuple[Pair, ...]] = (
    {
        "km": "អយ្យការយោងលើសារដែលបានបង្ហោះនៅលើបណ្តាញសង្គម។",
        "en": "The prosecution relied on messages posted on a social network.",
    },
    {
        "km": "មេធាវីការពារក្តីបានស្នើសុំឱ្យដោះលែងជនជាប់ចោទឱ្យនៅក្រៅឃុំ។",
        "en": "The defence asked for the release of the accused on bail.",
    },
    {
        "km": "តុលាការបានស្តាប់សាក្សីបីនាក់ ហើយបានផ្អាកសវនាការ។",
        "en": "The court heard three witnesses and adjourned.",
    },
    {
        "km": "សាច់ញាតិត្រូវបានអនុញ្ញាតឱ្យចូលក្នុងបន្ទប់សវនាការ។",
        "en": "Relatives were let into the courtroom.",
    },
    {"km": "សវនាការបានចាប់ផ្តើមយឺតមួយម៉ោង។", "en": "The hearing began an hour late."},
    {
        "km": "ចៅក្រមបានអានការចោទប្រកាន់ទាំងស្រុង។",
        "en": "The judge read out the charges in full.",
    },
    {"km": "ជនជាប់ចោទបានបដិសេធការចោទប្រកាន់។", "en": "The accused denied the charges."},
    {
        "km": "សំណុំរឿងត្រូវបានបញ្ជូនទៅចៅក្រមស៊ើបសួរ។",
        "en": "The file was sent to the investigating judge.",
    },
    {"km": "មានមេធាវីនៅជាមួយពេញមួយសវនាការ។", "en": "A lawyer was present throughout."},
    {
        "km": "សំណុំរឿងនេះកើតចេញពីការជួបជុំអំពីដីធ្លី។",
        "en": "The case arose from a gathering about land.",
    },
)
OUTCOMES: Final[tuple[Pair, ...]] = (
    {"km": "បានស្តាប់សាក្សីពីរនាក់។", "en": "Two witnesses were heard."},
    {"km": "បានពិនិត្យភស្តុតាងជាឯកសារ។", "en": "Written evidence was examined."},
    {"km": "បានស្តាប់សេចក្តីសន្និដ្ឋានរបស់អយ្យការ។", "en": "The prosecution closed its case."},
)
# Who asked for the postponement, and why.
POSTPONEMENTS: Final[tuple[tuple[str, Pair], ...]] = (
    ("judge", {"km": "ចៅក្រមម្នាក់ឈឺ។", "en": "A judge was ill."}),
    (
        "defence",
        {
            "km": "មេធាវីការពារក្តីសុំពេលអានសំណុំរឿង។",
            "en": "The defence lawyer asked for time to read the file.",
        },
    ),
    ("court", {"km": "សាក្សីម្នាក់មិនបានមក។", "en": "A witness did not come."}),
    (
        "other",
        {
            "km": "ជនជាប់ចោទមិនត្រូវបាននាំមកពីពន្ធនាគារ។",
            "en": "The accused was not brought from prison.",
        },
    ),
)
OCCUPATIONS: Final[tuple[Pair, ...]] = (
    {"km": "កសិករ", "en": "farmer"},
    {"km": "គ្រូបង្រៀន", "en": "teacher"},
    {"km": "កម្មករកាត់ដេរ", "en": "garment worker"},
    {"km": "អ្នកកាសែត", "en": "journalist"},
    {"km": "អ្នកលក់ដូរ", "en": "trader"},
    {"km": "អ្នកបើកបរ", "en": "driver"},
    {"km": "និស្សិត", "en": "student"},
)
MEMBER: Final[Pair] = {"km": "សមាជិក", "en": "member"}


def passage(draw: Draw, least: int, most: int) -> Pair:
    """Give some sentences in a row, the same ones in both languages."""
    chosen = draw.sample(OBSERVED, draw.randint(least, most))
    return {
        "km": " ".join(text["km"] for text in chosen),
        "en": " ".join(text["en"] for text in chosen),
    }


def fields(field: str, text: Pair) -> dict[str, str]:
    """Give a text as the two fields that hold it: `name` → `name_km`, `name_en`."""
    return {f"{field}_km": text["km"], f"{field}_en": text["en"]}
