"""Experiments: two ways of doing one thing, given to applications by chance, judged by one figure."""

from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Edited, Instant, link
from models.values.keys import Key


class Experiment(Edited, Base):
    """What is tried, on whom, and by which figure it is judged. Arm and figure are fixed when it starts.

    Which arm an application is in follows from the keys of the two (`services.insights.experiments.arm_of`): nobody
    can choose it, and it never changes.
    """

    __tablename__ = "experiment"

    words: Mapped[str]
    arm_a: Mapped[str]
    arm_b: Mapped[str]
    metric: Mapped[str]  # code of the dictionary
    position_id: Mapped[Key | None] = link("position", nullable=True)  # None: all positions
    planned: Mapped[int]  # decided cases in each arm that were wanted at the start
    started_at: Mapped[Instant]
    ended_at: Mapped[Instant | None]
    by_id: Mapped[Key | None] = link("person", nullable=True)
    conclusion: Mapped[str] = mapped_column(default="")
