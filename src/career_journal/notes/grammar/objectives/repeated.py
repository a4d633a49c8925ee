"""What a form asks below each goal anew: `Define success criteria`, `This week's first step`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.words import normal

OFTEN = 3
"""Goals below which the same words stand."""


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


def _are_prompts(drafts: list[Draft]) -> bool:
    return len({id(draft.parent) for draft in drafts}) >= OFTEN
