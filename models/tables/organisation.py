"""The office: settings, departments, places, people and their roles."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Edited, Instant, Json, link
from models.values.keys import Key


class Setting(Edited, Base):
    """One workspace setting: `office_hours`, `organisation`, `me`…"""

    __tablename__ = "setting"

    code: Mapped[str] = mapped_column(unique=True)
    value: Mapped[Json | None]


class Department(Edited, Base):
    """A node of the department tree."""

    __tablename__ = "department"

    name: Mapped[str]
    parent_id: Mapped[Key | None] = link("department", nullable=True)
    head_id: Mapped[Key | None] = mapped_column(nullable=True)  # a person; no constraint, the two refer to each other


class Location(Edited, Base):
    """A place of work with its time zone (IANA name)."""

    __tablename__ = "location"

    name: Mapped[str]
    city: Mapped[str] = mapped_column(default="")
    zone: Mapped[str] = mapped_column(default="Asia/Shanghai")
    hours: Mapped[Json | None]  # office hours of its own: ["10:00-14:00", …]; None as everywhere
    answers: Mapped[Json | None]  # prepared answers of the site: [["What to bring", "…"], …]
    travel: Mapped[Json | None]  # minutes to other places, kept at both: {"<key of the other, hex>": 40, …}


class Room(Edited, Base):
    """A room that interviews are held in; an interview names it in its `place`."""

    __tablename__ = "room"

    name: Mapped[str]
    location_id: Mapped[Key | None] = link("location", nullable=True)
    seats: Mapped[int] = mapped_column(default=0)  # 0: not known
    is_active: Mapped[bool] = mapped_column(default=True)


class PersonCalendar(Edited, Base):
    """When a colleague is taken, as an .ics file said: one file is one row, read anew when the file changed.

    `spans`: [[first second since 1970, last, title], …] from `from_at` to `until_at`, repetitions unfolded.
    """

    __tablename__ = "person_calendar"
    __table_args__ = (Index(None, "person_id"),)

    person_id: Mapped[Key] = link("person")
    name: Mapped[str]
    path: Mapped[str] = mapped_column(default="")  # of a file that is followed; "": read once
    digest: Mapped[str] = mapped_column(default="")
    spans: Mapped[Json]
    from_at: Mapped[Instant]
    until_at: Mapped[Instant]
    read_at: Mapped[Instant]


class Person(Edited, Base):
    """A colleague: who acts, owns, interviews, approves. On a local workspace one of them is the account."""

    __tablename__ = "person"

    name: Mapped[str]
    pinyin: Mapped[str] = mapped_column(default="")
    initials: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    roles: Mapped[Json]  # list of Role values
    department_id: Mapped[Key | None] = link("department", nullable=True)
    reports_to_id: Mapped[Key | None] = link("person", nullable=True)
    is_active: Mapped[bool] = mapped_column(default=True)


class Preference(Edited, Base):
    """A personal preference: density, columns, last board."""

    __tablename__ = "preference"
    __table_args__ = (Index(None, "person_id", "code", unique=True),)

    person_id: Mapped[Key] = link("person")
    code: Mapped[str]
    value: Mapped[Json | None]


class SavedView(Edited, Base):
    """Filters of a page under a name."""

    __tablename__ = "saved_view"

    page: Mapped[str]
    name: Mapped[str]
    filters: Mapped[Json]
    owner_id: Mapped[Key | None] = link("person", nullable=True)
    created_at: Mapped[Instant]
