"""Khmer text for the tests: phrases that courts and reporters use, and text of any sort."""

from hypothesis import strategies as st

PHRASES = [
    "ពន្ធនាគារព្រៃស",
    "សាលាដំបូងរាជធានីភ្នំពេញ",
    "ការឃុំខ្លួនបណ្ដោះអាសន្ន",
    "ញុះញង់ឲ្យប្រព្រឹត្តបទឧក្រិដ្ឋជាអាទិ៍",
    "ជនសង្ស័យ០៤នាក់ ត្រូវបានឃាត់ខ្លួន។",
    "សិទ្ធិមនុស្ស និងសេចក្ដីផ្សេងៗទៀត ។",
    "កឹម សុខា (Kem Sokha) P00042",
]
signs = st.text(st.characters(min_codepoint=0x1780, max_codepoint=0x17E9), max_size=12)
separators = st.sampled_from([" ", "\u200b", "\u2060", "។", "ៗ", "a", "7", "\n", ""])
any_text = st.lists(
    st.one_of(st.sampled_from(PHRASES), signs, separators, st.text(max_size=6)), max_size=6
).map("".join)
