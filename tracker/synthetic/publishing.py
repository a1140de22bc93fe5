"""Taking all synthetic records over the bridge, in batches that each leave the site whole."""

from collections.abc import Callable

from tracker.actions.publish import republish
from tracker.publication.documents.loading import MODEL_OF_KIND

AT_ONCE = 1000


def publish_synthetic(tell: Callable[[str], None]) -> int:
    """Write the document of every live synthetic record; give how many versions were made.

    Nothing is rebuilt twice: every document is built from rows that are all there already.
    """
    made = 0
    for kind, model in MODEL_OF_KIND.items():
        keys = list(model.objects.public().synthetic().order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(keys), AT_ONCE):
            made += len(republish({kind: set(keys[start : start + AT_ONCE])}, {}))
            done = min(start + AT_ONCE, len(keys))
            if done == len(keys) or done % 5000 == 0:
                tell(f"  {model._meta.verbose_name_plural}: {done} of {len(keys)}")
    return made
