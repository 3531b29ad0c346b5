"""What was vouched for in the demo: approvals, background checks and tests of those who went on."""

from __future__ import annotations

from datetime import datetime

from models.tables import Attestation
from models.values.enums import Condition
from models.values.keys import Key
from services.condition_checks import ATTESTED
from services.demo.making import Making
from services.stages import StageRule

PASSED = (72, 96)  # points of those who passed a test


def leave(
    making: Making, *, stage: StageRule, application: Key, candidate: Key, at: datetime, by: Key, approver: Key
) -> None:
    """What the stage asks of those who leave it was put on record just before."""
    for rule in stage.exit:
        kind = ATTESTED.get(rule.condition)
        if kind is None:
            continue
        is_test = rule.condition is Condition.TEST_PASSED
        making.rows.add(
            Attestation,
            application_id=application,
            candidate_id=candidate,
            kind=kind,
            name=rule.name.zh,
            is_positive=True,
            score=PASSED[0] + application.int % (PASSED[1] - PASSED[0]) if is_test else None,
            by_id=approver if rule.condition is Condition.APPROVED else by,
            at=at,
        )
