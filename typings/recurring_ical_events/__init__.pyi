# The part of recurring-ical-events that the project uses.
from datetime import datetime
from typing import Any

class CalendarQuery:
    def between(self, start: datetime, stop: datetime) -> list[Any]: ...

def of(a_calendar: Any, *, skip_bad_series: bool = ...) -> CalendarQuery: ...
