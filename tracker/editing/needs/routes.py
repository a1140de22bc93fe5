"""The names of the addresses of lists."""

from typing import Final

LIST: Final = "tracker_need"
RESULTS: Final = "tracker_need_results"
AGREE: Final = "tracker_languages_agree"
