"""One mail given to an open server: sender, receiver, body, one step at a time."""

from __future__ import annotations

import smtplib
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage


@dataclass(slots=True)
class Begun:
    """Whether the body was on its way when something broke: before it nothing can have been taken."""

    body: bool = False


def hand_over(server: smtplib.SMTP, message: EmailMessage, begun: Begun) -> None:
    """Give it. Raises what smtplib raises; `begun` tells how far it came."""
    flat = message.as_bytes(policy=policy.SMTP)
    sender, to = (message[name].addresses[0].addr_spec for name in ("From", "To"))
    server.ehlo_or_helo_if_needed()
    code, reply = server.mail(sender, () if f"{sender}{to}".isascii() else ("SMTPUTF8",))
    if code != 250:
        server.rset()
        raise smtplib.SMTPSenderRefused(code, reply, sender)
    code, reply = server.rcpt(to)
    if code not in (250, 251):
        server.rset()
        raise smtplib.SMTPRecipientsRefused({to: (code, reply)})
    begun.body = True
    code, reply = server.data(flat)
    if code != 250:
        raise smtplib.SMTPDataError(code, reply)
