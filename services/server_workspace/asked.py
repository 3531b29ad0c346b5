"""What the front of a host asks for besides the password."""

from __future__ import annotations

from enum import StrEnum

SETTING = "certificates"
"""The workspace's setting that says so."""


class Asked(StrEnum):
    """Whether somebody's computer shows a certificate of its own."""

    OFF = "off"  # the password alone
    WANTED = "wanted"  # a computer registers at its first sign-in; from then on that person's computers alone get in
    REQUIRED = "required"  # nobody without: a new computer needs an invitation
