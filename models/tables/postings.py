"""Where a position is advertised: text, tracking code, cost."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Edited, Instant, link
from models.values.keys import Key


class Posting(Edited, Base):
    """A position's text for one channel. What was paid for it is a `Spend`, so that channel costs know it."""

    __tablename__ = "posting"
    __table_args__ = (Index(None, "position_id"), Index(None, "code", unique=True))

    position_id: Mapped[Key] = link("position")
    channel_id: Mapped[Key] = link("channel")
    code: Mapped[str]  # the tracking code, in the text and in what applicants write
    text: Mapped[str]
    edition: Mapped[int] = mapped_column(default=1)  # of the position's text that it was made from
    posted_at: Mapped[Instant | None]
    ended_at: Mapped[Instant | None]
    url: Mapped[str] = mapped_column(default="")
    spend_id: Mapped[Key | None] = link("spend", nullable=True)
    by_id: Mapped[Key | None] = link("person", nullable=True)
    created_at: Mapped[Instant]
