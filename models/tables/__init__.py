"""All tables. Importing this package fills `Base.metadata`."""

from models.tables.application import Application, StageEvent, Stay
from models.tables.base import Base
from models.tables.candidate import (
    Candidate,
    CandidateTag,
    Consent,
    Contact,
    Fact,
    FieldSource,
    NotSame,
    Personal,
    Salary,
    Tag,
)
from models.tables.document import Content, ContentChunk, Document, DocumentText, IntakeItem
from models.tables.imports import ImportBatch, ImportRow, MappingProfile
from models.tables.interview import Assignment, Evaluation, EvaluationDraft, Interview, PanelDecision, Score
from models.tables.journal import Action, Follower, JournalContext, JournalRow, Seal, SearchEntry
from models.tables.organisation import (
    Department,
    Location,
    Person,
    PersonCalendar,
    Preference,
    Room,
    SavedView,
    Setting,
)
from models.tables.position import CatalogueEntry, Pause, Position, Requisition
from models.tables.process import Channel, EvaluationForm, PositionTemplate, Process, Spend, Stage
from models.tables.work import Comment, ContactLog, Message, Notification, Reveal, Task

__all__ = [
    "Action",
    "Application",
    "Assignment",
    "Base",
    "Candidate",
    "CandidateTag",
    "CatalogueEntry",
    "Channel",
    "Comment",
    "Consent",
    "Contact",
    "ContactLog",
    "Content",
    "ContentChunk",
    "Department",
    "Document",
    "DocumentText",
    "Evaluation",
    "EvaluationDraft",
    "EvaluationForm",
    "Fact",
    "FieldSource",
    "Follower",
    "ImportBatch",
    "ImportRow",
    "IntakeItem",
    "Interview",
    "JournalContext",
    "JournalRow",
    "Location",
    "MappingProfile",
    "Message",
    "NotSame",
    "Notification",
    "PanelDecision",
    "Pause",
    "Person",
    "PersonCalendar",
    "Personal",
    "Position",
    "PositionTemplate",
    "Preference",
    "Process",
    "Requisition",
    "Reveal",
    "Room",
    "Salary",
    "SavedView",
    "Score",
    "Seal",
    "SearchEntry",
    "Setting",
    "Spend",
    "Stage",
    "StageEvent",
    "Stay",
    "Tag",
    "Task",
]
