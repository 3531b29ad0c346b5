"""Certificates of people's computers, as the database keeps them: registered by their own login, counted, withdrawn.

The front of a host asks for them (`services/hosting/pins.py`). A private key never comes here.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.access.functions import HEAD, VOLATILE
from models.access.names import NOT_ALLOWED

LONGEST = 4_000  # characters of a certificate
MOST = 12  # computers of one person; the one registered longest ago makes room


def functions() -> Iterator[str]:
    """The table, which is nobody's to read, and the doors to it."""
    yield """CREATE TABLE IF NOT EXISTS sec.certificate (print text PRIMARY KEY, person uuid NOT NULL,
  pem text NOT NULL, workstation text NOT NULL, at timestamptz NOT NULL)"""
    yield f"""CREATE OR REPLACE FUNCTION sec.register_certificate(pem text, workstation text) RETURNS void
LANGUAGE plpgsql {VOLATILE} AS $$
DECLARE who uuid := sec.me();
BEGIN
  IF who IS NULL OR length(pem) > {LONGEST} OR NOT starts_with(pem, '-----BEGIN CERTIFICATE-----') THEN
    RAISE EXCEPTION '{NOT_ALLOWED}'; END IF;
  DELETE FROM sec.certificate o WHERE o.print IN
    (SELECT c.print FROM sec.certificate c WHERE c.person = who ORDER BY c.at DESC OFFSET {MOST - 1});
  INSERT INTO sec.certificate VALUES (encode(sha256(convert_to(pem, 'UTF8')), 'hex'), who, pem,
    left(workstation, 200), clock_timestamp()) ON CONFLICT DO NOTHING;
END $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.certificates() RETURNS SETOF sec.certificate
LANGUAGE plpgsql {HEAD} AS $$
BEGIN
  RETURN QUERY SELECT * FROM sec.certificate c WHERE sec.may_administer() OR c.person = sec.me() ORDER BY c.at;
END $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.withdraw_certificate(wanted text) RETURNS boolean
LANGUAGE plpgsql {VOLATILE} AS $$
DECLARE whose uuid;
BEGIN
  DELETE FROM sec.certificate c WHERE c.print = wanted AND (sec.may_administer() OR c.person = sec.me())
    RETURNING c.person INTO whose;
  IF whose IS NULL THEN RETURN false; END IF;
  PERFORM sec.record_login('login.withdraw', whose);
  PERFORM pg_terminate_backend(s.pid) FROM pg_catalog.pg_stat_activity s
    WHERE s.usename = 'zx_' || replace(whose::text, '-', '') AND s.pid <> pg_backend_pid();
  RETURN true;
END $$"""
