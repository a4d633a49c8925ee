"""What stands below each goal anew: the prompts of a form, and fields such as `Measured: …`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import check_of, label_of
from career_journal.notes.grammar.words import normal

OFTEN = 3
"""Goals below which the same words stand."""
FIELDS = 2
"""Labels that come back in the same order."""


def drop_repeated(harvest: Harvest, texts: Mapping[int, str]) -> None:
    """Open boxes that stand in the same words below several goals are prompts; `texts` are the lines by number."""
    alike: dict[str, list[Draft]] = defaultdict(list)
    for draft in harvest.drafts:
        if draft.kind == "key_result" and check_of(texts.get(draft.line, ""))[0] == " ":
            alike[normal(draft.title)].append(draft)
    prompts = [draft for drafts in alike.values() if _are_prompts(drafts) for draft in drafts]
    for draft in prompts:
        harvest.mark("boilerplate", draft.line, draft.end_line)
    harvest.drafts = [draft for draft in harvest.drafts if draft not in prompts]


def drop_fields(harvest: Harvest) -> None:
    """`Measured: …`, `Today: …` below one key result after the other say more about it, in whatever language."""
    drafts = sorted((draft for draft in harvest.drafts if draft.kind == "key_result"), key=lambda draft: draft.line)
    labels = [_label(draft) for draft in drafts]
    often = {label for label in labels if label and labels.count(label) >= OFTEN}
    cycle = [label for label in labels if label in often]
    if len(often) < FIELDS or cycle != cycle[: len(often)] * (len(cycle) // len(often)):
        return
    fields = [draft for draft, label in zip(drafts, labels, strict=True) if label in often]
    for draft in fields:
        harvest.mark("detail", draft.line, draft.end_line)
    harvest.drafts = [draft for draft in harvest.drafts if draft not in fields]


def _label(draft: Draft) -> str:
    label = label_of(draft.title)
    return normal(label.words) if label is not None and label.has_colon else ""


def _are_prompts(drafts: list[Draft]) -> bool:
    return len({id(draft.parent) for draft in drafts}) >= OFTEN
