"""The data of a workspace: typed tables, value types, the journal's triggers, migrations. No use case, no Qt."""
