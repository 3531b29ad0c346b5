"""Résumés: read → recognise → parse. Everything here runs in a worker process; nothing here knows a database."""
