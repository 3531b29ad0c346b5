"""Column types as the editions write them: frozen here, whatever becomes of the types in `models/tables`."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Integer, Numeric
from sqlalchemy.dialects import postgresql

INSTANT = BigInteger().with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")
FEN = BigInteger().with_variant(Numeric(16, 0), "postgresql")
JSON_TEXT = JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
SERIAL = BigInteger().with_variant(Integer(), "sqlite")
