"""The permission matrix as a text: complete, unambiguous, and understood."""

from __future__ import annotations

import pytest

from models.access import Act, Scope, matrix
from models.access.matrix import read, rights_of
from models.access.postgresql import granted
from models.access.predicates import check_for, rows_for
from models.tables import Base
from models.values.enums import Role


def test_every_table_stands_in_the_matrix_and_nothing_else_does() -> None:
    missing, unknown = (
        set(Base.metadata.tables) - set(matrix().tables),
        set(matrix().tables) - set(Base.metadata.tables),
    )
    assert not missing, f"closed to every login until they stand in models/access/matrix.toml: {sorted(missing)}"
    assert not unknown


def test_every_column_that_the_matrix_names_is_a_column() -> None:
    data = matrix()
    named = {(table, column) for table, kinds in data.bound.items() for column in kinds.values()}
    named |= {(table, column) for table, column in (*data.mine.items(), *data.signed.items())}
    named |= {(table, column) for table, columns in data.fixed.items() for column in columns}
    named |= {(table, column) for table, parents in data.through.items() for column in parents.values()}
    named |= {(t, c) for t, roles in data.withheld.items() for columns in roles.values() for c in columns}
    named |= {(table, secret.column) for table, secret in data.secret.items()}
    for thing in data.things:
        for rights in thing.rights.values():
            named |= {(table, column) for table in thing.tables for right in rights for column in right.columns}
    assert not {(t, c) for t, c in named if c not in Base.metadata.tables[t].columns}


def test_every_right_can_be_said_as_a_condition() -> None:
    for table in matrix().tables:
        for role in Role:
            for act in Act:
                rows_for(table, role, act)
                rows_for(table, role, act, row="t", expanded=True)
                check_for(table, role, act)


def test_who_changes_or_deletes_may_also_read() -> None:
    for table in matrix().tables:
        for role in Role:
            for act in (Act.CHANGE, Act.DELETE):
                if matrix().allows(table, role, act):
                    assert matrix().allows(table, role, Act.READ), (table, role, act)


def test_nobody_writes_the_journal_and_only_who_sees_everything_reads_it() -> None:
    for table in ("journal", "seal", "journal_context", "action"):
        for role in Role:
            assert not any(granted(table, role, act) for act in (Act.CREATE, Act.CHANGE, Act.DELETE))
            if matrix().allows(table, role, Act.READ) and table != "action":
                assert all(
                    matrix().reads_all(t, role)
                    for t in ("candidate", "salary", "personal", "evaluation", "comment", "message", "position")
                )


def test_who_reads_rows_in_part_writes_none_of_them() -> None:
    """The journal tells them of a row's earlier values without those columns: an undo would lose them."""
    for table, roles in matrix().withheld.items():
        for role in map(Role, roles):
            assert not any(granted(table, role, act) for act in (Act.CREATE, Act.CHANGE, Act.DELETE)), (table, role)


def test_a_right_is_read_with_its_columns() -> None:
    rights = rights_of("read: own; change(state, note): mine; delete: undo")
    assert [(r.act, r.scope, r.columns) for r in rights] == [
        (Act.READ, Scope.OWN, ()), (Act.CHANGE, Scope.MINE, ("state", "note")), (Act.DELETE, Scope.UNDO, ()),
    ]  # fmt: skip
    with pytest.raises(ValueError, match="everything"):
        rights_of("read: everything")
    with pytest.raises(ValueError, match="named twice"):
        empty: dict[str, object] = {
            key: {} for key in ("bound", "any", "through", "mine", "signed", "fixed", "withheld", "secret")
        }
        read({**empty, "thing": [{"code": "a", "tables": ["x"]}, {"code": "b", "tables": ["x"]}]})
