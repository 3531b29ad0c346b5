"""Screens, a folder each. They ask through `views.context.Program`, show values, and pass intents on."""
