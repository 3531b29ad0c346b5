"""The base of all tables: types, constraint names, and how each table takes part in the journal."""

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from sqlalchemy import (
    JSON,
    BigInteger,
    Connection,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    String,
    Text,
    TextClause,
    Uuid,
    event,
)
from sqlalchemy import DateTime as StockDateTime
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from models.values.enums import RowKind
from models.values.keys import Key, new_key

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def micros(at: datetime) -> int:
    """Microseconds since 1970, UTC, exactly."""
    delta = at.astimezone(UTC) - EPOCH
    return (delta.days * 86_400 + delta.seconds) * 1_000_000 + delta.microseconds


class InstantType(TypeDecorator[datetime]):
    """An aware UTC instant: integer microseconds on SQLite, timestamptz on PostgreSQL."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(StockDateTime(timezone=True) if dialect.name == "postgresql" else BigInteger())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant must be aware of its zone")
        return value.astimezone(UTC) if dialect.name == "postgresql" else micros(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if isinstance(value, datetime):
            return value.astimezone(UTC)
        return EPOCH + timedelta(microseconds=int(value))


class FenType(TypeDecorator[int]):
    """Money in fen: an integer on SQLite; NUMERIC on PostgreSQL, whose comparison is not leakproof."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Numeric(16, 0) if dialect.name == "postgresql" else BigInteger())

    def process_result_value(self, value: Any, dialect: Dialect) -> int | None:
        return None if value is None else int(value)


class EnumType(TypeDecorator[StrEnum]):
    """A closed vocabulary stored by value as text; an unknown value is an error when read."""

    impl = String
    cache_ok = True

    def __init__(self, enum: type[StrEnum]) -> None:
        super().__init__(24)
        self.enum = enum

    def process_bind_param(self, value: StrEnum | str | None, dialect: Dialect) -> str | None:
        return None if value is None else self.enum(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.enum(value)


class TextType(TypeDecorator[str]):
    """Text; U+0000 is refused, since PostgreSQL cannot hold it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is not None and "\x00" in value:
            raise ValueError("text holds U+0000")
        return value


class JsonType(TypeDecorator[Any]):
    """JSON, None as NULL: text on SQLite; JSONB on PostgreSQL, whose slow import a local workspace is spared."""

    impl = JSON
    cache_ok = True

    def __init__(self) -> None:
        super().__init__(none_as_null=True)

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON(none_as_null=True))
        from sqlalchemy.dialects.postgresql import JSONB

        return dialect.type_descriptor(JSONB(none_as_null=True))


Instant = Annotated[datetime, mapped_column(InstantType())]
Fen = Annotated[int, mapped_column(FenType())]
Json = Annotated[Any, mapped_column(JsonType())]
Blob = Annotated[bytes, mapped_column(LargeBinary)]
Day = Annotated[date, mapped_column(Date)]


class Base(DeclarativeBase):
    """A table is a noun. `journal` says how it takes part in the journal; `append_only` forbids UPDATE;
    `subject` names the column with the candidate that the row is about.
    """

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        Key: Uuid(),
        str: TextType(),
        datetime: InstantType(),
        int: Integer(),
        date: Date(),
    }

    journal: ClassVar[RowKind] = RowKind.JOURNALED
    append_only: ClassVar[bool] = False
    subject: ClassVar[str] = ""


class Keyed:
    """A row with a client-made key."""

    id: Mapped[Key] = mapped_column(primary_key=True, default=new_key)


class Edited(Keyed):
    """A row that people edit: two who change it at once are told (`StaleDataError` → `Conflict`)."""

    version: Mapped[int] = mapped_column(default=1)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}


def link(target: str, **options: Any) -> Any:
    """A foreign key column: checked at once, deferrable for undo; nothing cascades.

    `link("candidate", index=True)`, `link("person", nullable=True)`.
    """
    constraint = ForeignKey(f"{target}.id", deferrable=True, initially="IMMEDIATE")
    return mapped_column(Uuid(), constraint, **options)


def choice(enum: type[StrEnum], **options: Any) -> Any:
    """A column of a closed vocabulary."""
    return mapped_column(EnumType(enum), **options)


_WHERE = "where"


def partial_index(name: str, *columns: str, where: TextClause) -> Index:
    """An index of those rows alone where `where` holds, on both databases.

    To name PostgreSQL's option loads its dialect, which a local workspace is spared: `complete_for_postgresql` does it.
    """
    return Index(name, *columns, sqlite_where=where, info={_WHERE: where})


def complete_for_postgresql() -> None:
    """Tell the partial indexes as PostgreSQL wants them told."""
    for table in Base.metadata.tables.values():
        for index in table.indexes:
            if _WHERE in index.info:
                index.dialect_kwargs["postgresql_where"] = index.info[_WHERE]


@event.listens_for(Base.metadata, "before_create")
def _before_create(_metadata: MetaData, connection: Connection, **_more: Any) -> None:
    if connection.dialect.name == "postgresql":
        complete_for_postgresql()
