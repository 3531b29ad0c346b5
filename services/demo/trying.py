"""What the demo's office tries: a change that it noted, and an experiment that has run for two months."""

from __future__ import annotations

from datetime import timedelta

from models.tables import Experiment, ProcessChange
from services.demo.making import Making


def write(making: Making) -> None:
    """Both are dated back; which arm somebody is in follows from the keys, as for everybody."""
    by = making.openings[next(iter(making.openings))].owner
    making.session.add(
        ProcessChange(
            day=(making.now - timedelta(days=30)).date(), words="初筛改为当天完成", by_id=by,
            created_at=making.now - timedelta(days=30),
        )
    )  # fmt: skip
    making.session.add(
        Experiment(
            words="邀约话术", arm_a="先打电话，再发短信", arm_b="先发短信附路线，再打电话", metric="show_up",
            position_id=None, planned=40, started_at=making.now - timedelta(days=60), by_id=by,
        )
    )  # fmt: skip
