"""The matrix's scopes as SQL conditions, in the form that PostgreSQL evaluates once and turns into an index condition.

Two readings of one scope: a *policy*, where sub-selects run under the person's own policies, and an
*expanded* one for definer functions, which see everything and must say the whole condition themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table

from models.access.matrix import Act, Matrix, Scope, matrix
from models.journal.postgresql import encoded
from models.tables import Base
from models.values.enums import Role

ORDER: dict[Scope, tuple[str, ...]] = {
    Scope.OWN: ("position", "application", "interview", "requisition", "candidate"),
    Scope.DEPARTMENT: ("position", "application", "interview", "requisition", "candidate"),
    Scope.INTERVIEWS: ("interview", "application", "candidate", "position"),
    Scope.ASKED: ("application", "interview", "requisition", "candidate", "position"),
}
"""By what a row is looked for first, per scope."""
COLUMNS = {
    "candidate": "candidate_id",
    "application": "application_id",
    "interview": "interview_id",
    "position": "position_id",
}
WITHOUT_PAY = (Scope.DEPARTMENT, Scope.INTERVIEWS)
ME = "(select sec.me())"
EVALUATION, SCORE, DECISION, DRAFT = "evaluation", "score", "panel_decision", "evaluation_draft"


def array(scope: Scope | str, kind: str) -> str:
    """The keys of a kind in a scope, asked for once per statement."""
    return f"any((select sec.{scope}_{kind}s())::uuid[])"


def condition(table: str, scope: Scope, act: Act, *, row: str = "", expanded: bool = False) -> str | None:
    """Which rows of a table a scope holds, for an act; None is no row at all. `row` is what stands before columns."""
    row = row or f'"{table}"'
    special = _special(table, scope, act, row)
    if special is not None:
        return special
    if scope is Scope.ALL:
        return "true"
    if scope is Scope.NONE:
        return None
    if scope is Scope.UNDO:
        return f'{row}."id" = any((select sec.being_undone())::uuid[])'
    if table in matrix().through:
        return _through(table, scope, row, expanded=expanded)
    if scope is Scope.MINE:
        return f'{row}."{matrix().mine[table]}" = {ME}'
    bound = matrix().bound.get(table, {})
    if act is Act.CREATE and scope is Scope.OWN and table == next((k for k in ORDER[scope] if k in bound), ""):
        return f'{row}."{matrix().mine[table]}" = {ME}'  # not there yet: it is one's own by the name that it bears
    ways = list(_ways(matrix(), table, scope, row))
    if not ways:
        raise ValueError(f"{table}: nothing says how it hangs on scope {scope}")
    found = ways[0] if len(ways) == 1 else "(" + " or ".join(ways) + ")"
    if table == "fact" and scope in WITHOUT_PAY:
        return f"({found} and {row}.\"kind\" <> 'extra')"  # unread remarks and columns, in which pay may stand
    return found


def joined(conditions: list[str | None]) -> str | None:
    """Any of several conditions."""
    real = [each for each in dict.fromkeys(conditions) if each is not None]
    if not real:
        return None
    if "true" in real:
        return "true"
    return real[0] if len(real) == 1 else "(" + " or ".join(real) + ")"


def rows_for(table: str, role: Role, act: Act, *, row: str = "", expanded: bool = False) -> str | None:
    """Which rows of a table a role may do this with."""
    scopes = matrix().scopes(table, role, act)
    found = joined([condition(table, scope, act, row=row, expanded=expanded) for scope in scopes])
    secret = matrix().secret.get(table)
    if found is None or secret is None or role in secret.roles:
        return found
    values = ", ".join(f"'{value}'" for value in secret.values)
    name = row or f'"{table}"'
    known = f'{name}."{secret.column}" not in ({values})'
    return known if found == "true" else f"({found} and {known})"


def references(table: str, role: Role) -> list[str]:
    """Whatever a written row refers to must be seen by who writes it: foreign keys see through policies."""
    known = set(matrix().bound) | set(matrix().through) | {"document", "packet", "survey_answer"}
    entity: Table = Base.metadata.tables[table]
    found = []
    for key in sorted(entity.foreign_keys, key=lambda key: key.parent.name):
        target, column = key.column.table.name, f'"{table}"."{key.parent.name}"'
        if target not in known or matrix().reads_all(target, role):
            continue
        if target == table:
            found.append(f'({column} is null or {column} = "{table}"."id" or sec.is_seen(\'{target}\', {column}))')
        else:
            found.append(f'({column} is null or exists (select 1 from public."{target}" x where x."id" = {column}))')
    return found


def check_for(table: str, role: Role, act: Act) -> str | None:
    """What a row must be that a role writes."""
    scopes = matrix().scopes(table, role, act)
    rows = rows_for(table, role, act)
    if rows is None:
        return None
    parts = ([] if rows == "true" else [rows]) + references(table, role)
    signature = matrix().signed.get(table)
    if act is Act.CREATE and signature and Scope.ALL not in scopes:
        column = f'"{table}"."{signature}"'
        parts.append(f"({column} is null or {column} = {ME} or {_restored(table)})")
    if table == EVALUATION and act is Act.CREATE:
        parts.append(
            '("evaluation"."amends_id" is null'
            ' or sec.amends_own("evaluation"."amends_id", "evaluation"."assignment_id"))'
        )
    if table == "document" and act is Act.CREATE and Scope.ALL not in scopes:
        parts.append('sec.may_name_content("document"."sha256")')
    if table == "message" and act is Act.CREATE and Scope.ALL not in scopes:
        parts.append(f'(sec.may_attach("message"."attachments") or {_restored(table)})')
    if table == SCORE and act is Act.CREATE and Scope.ALL not in scopes:
        parts = [f'"{SCORE}"."evaluation_id" = any((select sec.being_submitted())::uuid[])']
    return " and ".join(parts) or "true"


def _restored(table: str) -> str:
    """A row that an own act had removed comes back as it was: nobody puts other words into its writer's mouth."""
    row = f'"{table}"'
    columns = [column for column in Base.metadata.tables[table].columns if column.name != "version"]
    whole = " || ',' || ".join(f"'\"{column.name}\":' || {encoded(row, column)}" for column in columns)
    gone = f'{row}."id" = any((select sec.being_restored())::uuid[])'
    return f"({gone} and sec.was_so('{table}', ('{{' || {whole} || '}}')::jsonb))"


def _ways(data: Matrix, table: str, scope: Scope, row: str) -> Iterator[str]:
    bound = data.bound.get(table, {})
    alternatives = data.any.get(table, ())
    kinds = {**{kind: COLUMNS[kind] for kind in alternatives if kind in COLUMNS}, **bound}
    if not kinds and not alternatives:
        kinds = {"candidate": COLUMNS["candidate"]} if "candidate_id" in Base.metadata.tables[table].columns else {}
    several = [kind for kind in alternatives if kind in kinds] if alternatives and not bound else []
    for kind in several or [kind for kind in ORDER[scope] if kind in kinds][:1]:
        yield f'{row}."{kinds[kind]}" = {array(scope, kind)}'
    if scope is not Scope.OWN:
        return
    if "mine" in alternatives:
        yield f'{row}."{data.mine[table]}" = {ME}'
    if "waiting" in alternatives:
        loose = [f'{row}."{COLUMNS[kind]}" is null' for kind in alternatives if kind in COLUMNS]
        yield "(" + " and ".join(loose) + ")"


def _through(table: str, scope: Scope, row: str, *, expanded: bool) -> str:
    ((parent, column),) = matrix().through[table].items()
    key = "sha256" if column == "sha256" else "id"
    inside = ""
    if expanded:
        inside = f" and {condition(parent, scope, Act.READ, row='p', expanded=True) or 'false'}"
    return f'exists (select 1 from public."{parent}" p where p."{key}" = {row}."{column}"{inside})'


def _special(table: str, scope: Scope, act: Act, row: str) -> str | None:
    """Blind scoring, and drafts, whose rows name no person."""
    if table == DRAFT and scope is Scope.MINE:
        return f'{row}."assignment_id" = any((select sec.my_assignments())::uuid[])'
    if table == SCORE and act is Act.CREATE and scope is not Scope.ALL:
        return f'{row}."evaluation_id" = any((select sec.being_submitted())::uuid[])'
    if table == EVALUATION and act is Act.CREATE and scope is Scope.MINE:
        return f'({row}."author_id" = {ME} and {row}."assignment_id" = any((select sec.my_assignments())::uuid[]))'
    if table == EVALUATION and act is Act.READ and scope in ORDER:
        return _blind(row, scope)
    if table == DECISION and scope is Scope.INTERVIEWS:
        return f'{row}."application_id" = any((select sec.judged_applications())::uuid[])'
    return None


def _blind(row: str, scope: Scope) -> str:
    mine = f'{row}."author_id" = {ME}'
    if scope is Scope.INTERVIEWS:
        return f'({mine} or {row}."interview_id" = any((select sec.judged_interviews())::uuid[]))'
    held = f'{row}."application_id" = {array(scope, "application")}'
    open_ones = f'{row}."interview_id" = any((select sec.blind_interviews())::uuid[])'
    return f"({held} and ({mine} or not {open_ones}))"
