"""Use cases: one module or package per noun of the business. No Qt, no widgets, no translation."""
