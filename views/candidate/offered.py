"""What of the profile is offered to somebody: by the permission matrix, so that nothing is offered that is refused."""

from __future__ import annotations

from models.access import Act as Right
from views.candidate.fact import Fact
from views.candidate.gate import Act, Next
from views.candidate.head import CandidateHead
from views.candidate.side import Side
from views.common.rights import is_offered, offer, withhold
from views.context import Me

_NEEDS: dict[Act, tuple[Right, str]] = {
    Act.ADVANCE: (Right.CHANGE, "application"),
    Act.PLAN: (Right.CREATE, "interview"),
    Act.PHONE: (Right.CREATE, "contact"),
    Act.CHANNEL: (Right.CHANGE, "application"),
    Act.RESUME: (Right.CREATE, "document"),
    Act.FIELD: (Right.CHANGE, "candidate"),
    Act.TALK: (Right.CREATE, "contact_log"),
    Act.ATTEST: (Right.CREATE, "attestation"),
    Act.REOPEN: (Right.CHANGE, "application"),
    Act.ENTER: (Right.CREATE, "application"),
}
_TABS = {"contacts": "contact_log", "messages": "message", "privacy": "consent"}


def offered_step(me: Me, step: Next) -> Next:
    """The next step, or none where it is for others to take."""
    needed = _NEEDS.get(step.act)
    return step if needed is None or is_offered(me, *needed) else Next(Act.NONE, "")


def withhold_acts(me: Me, head: CandidateHead, side: Side) -> None:
    """Take away what this person's role would be refused."""
    offer(me, Right.CHANGE, "application", head.reject, head.primary.more)
    side.evaluations.may_plan = offer(me, Right.CREATE, "interview", head.plan)
    offer(me, Right.CHANGE, "candidate", head.more)
    side.files.may_add = is_offered(me, Right.CREATE, "document")
    side.files.may_copy = is_offered(me, Right.READ, "content")
    offer(me, Right.CREATE, "contact_log", side.composer)
    offer(me, Right.CREATE, "candidate_tag", side.facts.tags.add)
    if not is_offered(me, Right.CHANGE, "candidate"):
        for fact in side.facts.findChildren(Fact):
            fact.lock()
    withhold(*(side.tabs.part(tab) for tab, table in _TABS.items() if not is_offered(me, Right.READ, table)))
