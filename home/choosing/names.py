"""How editors see a published record named: in both scripts, with its kind and reference."""

from tracker.public.kinds import KINDS
from tracker.publication.models import PublishedRecord


def called(record: PublishedRecord) -> str:
    """Give `Kem Sokha · កឹម សុខា (Person P00001)`."""
    names = dict.fromkeys(name for name in (record.title_en, record.title_km) if name)
    told = f"{KINDS[record.kind].one} {record.reference}"
    return f"{' · '.join(names)} ({told})" if names else told
