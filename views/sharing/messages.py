"""Sentences of the errors around a shared workspace: what happened, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "server.unreachable": QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing answers at {where}. Is the host computer on, and are you in the office's network? "
        "If it has another address now, type it here.",
    ),
    "server.disk_full": QT_TRANSLATE_NOOP(
        "Errors", "The host's disk is full. Nothing was changed. Free some space there, then try again."
    ),
    "server.starting": QT_TRANSLATE_NOOP("Errors", "The host at {where} is just starting. Try again in a minute."),
    "server.wrong_password": QT_TRANSLATE_NOOP(
        "Errors", "Not the password, or no access any more. The administrator can send a new invitation."
    ),
    "server.not_allowed": QT_TRANSLATE_NOOP(
        "Errors", "You no longer have access to this workspace. Ask the administrator for a new invitation."
    ),
    "server.other_certificate": QT_TRANSLATE_NOOP(
        "Errors",
        "The computer at {where} is not the host that invited you: its certificate is another one. Nothing was sent. "
        "Tell the administrator.",
    ),
    "server.certificate_needed": QT_TRANSLATE_NOOP(
        "Errors",
        "This computer is not one of those on which you sign in. Ask the administrator for a new invitation, and open "
        "it here.",
    ),
    "server.certificate_refused": QT_TRANSLATE_NOOP(
        "Errors",
        "The host does not take this computer's certificate: it was withdrawn, or its key cannot be read. Ask the "
        "administrator for a new invitation, and open it here.",
    ),
    "server.certificate_own_first": QT_TRANSLATE_NOOP(
        "Errors",
        "Your own computer is not registered, so you would be out yourself. Choose registering at the first sign-in, "
        "sign in again, then require invitations.",
    ),
    "server.no_such_certificate": QT_TRANSLATE_NOOP("Errors", "No computer with this certificate is known here."),
    "server.without_tls": QT_TRANSLATE_NOOP("Errors", "The server at {where} does not encrypt. Nothing was sent."),
    "server.full": QT_TRANSLATE_NOOP("Errors", "Too many are connected to {where}. Try again in a minute."),
    "server.newer": QT_TRANSLATE_NOOP(
        "Errors", "{name} was brought up to date by a newer program. Install the newest version here, then sign in."
    ),
    "server.older": QT_TRANSLATE_NOOP(
        "Errors",
        "The host of {name} still runs an older version. The administrator installs this version there and starts "
        "the host again.",
    ),
    "server.no_workspace": QT_TRANSLATE_NOOP(
        "Errors", "{name} is being set up: there is no workspace on the server yet. Ask the administrator."
    ),
    "server.no_person": QT_TRANSLATE_NOOP(
        "Errors", "This login belongs to nobody in this workspace any more. Ask the administrator for an invitation."
    ),
    "server.link_damaged": QT_TRANSLATE_NOOP("Errors", "{name} cannot be read. Ask for a new invitation."),
    "server.invitation_expired": QT_TRANSLATE_NOOP(
        "Errors", "The invitation {name} has expired. Ask the administrator for a new one."
    ),
    "server.invitation_used": QT_TRANSLATE_NOOP(
        "Errors",
        "This invitation was used already or withdrawn. If you did not use it yourself, tell the administrator.",
    ),
    "workspace.is_shared": QT_TRANSLATE_NOOP(
        "Errors", "{name} is on a server: its host makes the backups. This is for a workspace of this computer."
    ),
    "host.not_set_up": QT_TRANSLATE_NOOP("Errors", "There is no host in {folder}. Set one up first: host init."),
    "host.exists": QT_TRANSLATE_NOOP("Errors", "There is a host in {folder} already."),
    "host.settings_damaged": QT_TRANSLATE_NOOP("Errors", "The settings of the host in {folder} cannot be read."),
    "host.secrets_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The keys of the host in {folder} cannot be read. Work with it as the user who set it up."
    ),
    "host.data_missing": QT_TRANSLATE_NOOP("Errors", "The host in {folder} has lost its data. Restore a backup."),
    "host.folder_closed": QT_TRANSLATE_NOOP(
        "Errors", "The engine's account cannot get into {folder}. Choose a folder that others may pass through."
    ),
    "host.no_engine": QT_TRANSLATE_NOOP(
        "Errors", "This installation came without the database engine. Install the full one on the host."
    ),
    "host.runs_as_root": QT_TRANSLATE_NOOP(
        "Errors", "The engine does not run as root, and no account could be made for it. Start the host as a user."
    ),
    "host.engine_failed": QT_TRANSLATE_NOOP("Errors", "The database engine failed ({program}: {words})."),
    "host.engine_silent": QT_TRANSLATE_NOOP("Errors", "The host does not run. Start it first: host start."),
    "host.did_not_start": QT_TRANSLATE_NOOP("Errors", "The host did not start. {log} says why."),
    "host.did_not_stop": QT_TRANSLATE_NOOP("Errors", "The host does not stop. Try again in a minute."),
    "host.runs_already": QT_TRANSLATE_NOOP("Errors", "The host runs already."),
    "host.port_taken": QT_TRANSLATE_NOOP(
        "Errors", "Another program has port {port}. Choose another one: host init --port, or edit host.json."
    ),
    "host.no_such_person": QT_TRANSLATE_NOOP(
        "Errors", "Nobody in the workspace is called {name}. Say the role, too, to enter somebody new."
    ),
    "host.name_is_shared": QT_TRANSLATE_NOOP("Errors", "Several people are called {name}. Invite in the window."),
    "host.not_a_member": QT_TRANSLATE_NOOP("Errors", "{name} has no access to the workspace."),
    "host.retired": QT_TRANSLATE_NOOP(
        "Errors", "{name} was taken home into a file: this host is retired. Set up a new one to share it again."
    ),
    "host.stop_first": QT_TRANSLATE_NOOP("Errors", "The host still serves people. Stop it first: host stop."),
    "host.no_backup": QT_TRANSLATE_NOOP("Errors", "There is no backup yet. Make one first."),
    "host.drill_failed": QT_TRANSLATE_NOOP(
        "Errors", "The newest backup does not hold what it should ({tables}). Make another one, and look at the disk."
    ),
    "host.disk_full": QT_TRANSLATE_NOOP(
        "Errors", "The disk of {folder} is full. Free some space; the earlier backups are untouched."
    ),
    "host.disk_low": QT_TRANSLATE_NOOP("Errors", "The host's disk is nearly full. Free some space soon."),
    "host.tending_failed": QT_TRANSLATE_NOOP("Errors", "The host's upkeep stumbled; its log says more."),
    "host.upgrade_runs": QT_TRANSLATE_NOOP(
        "Errors", "Somebody else is bringing this workspace up to date right now. Try again in a minute."
    ),
    "host.not_empty": QT_TRANSLATE_NOOP(
        "Errors", "There is a workspace on this host already ({name}). Set up another host for this one."
    ),
    "adopt.url_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "That is no address of a database. Write postgresql://OWNER@SERVER/DATABASE."
    ),
    "adopt.clear": QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing would encrypt the way to {where}. Name the server's certificate with --ca, or allow it with "
        "--insecure-local. Nothing was sent.",
    ),
    "adopt.not_here": QT_TRANSLATE_NOOP(
        "Errors", "Without TLS only a server on this computer itself is reached; {where} is not. Nothing was sent."
    ),
    "adopt.ca_unreadable": QT_TRANSLATE_NOOP("Errors", "The certificate {name} cannot be read."),
    "adopt.unknown_certificate": QT_TRANSLATE_NOOP(
        "Errors",
        "Nobody whom this computer trusts vouches for the server at {where}. Give its certificate with --ca. "
        "Nothing was sent.",
    ),
    "adopt.too_old": QT_TRANSLATE_NOOP(
        "Errors", "The server is PostgreSQL {version}; version 16 or later is needed. Nothing was changed."
    ),
    "adopt.may_not_create_roles": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} may not create logins for people. The server's administrator can allow it: ALTER ROLE … CREATEROLE. "
        "Nothing was changed.",
    ),
    "adopt.not_owner": QT_TRANSLATE_NOOP(
        "Errors", "{name} does not own the database {database}. Come as its owner. Nothing was changed."
    ),
    "adopt.not_unicode": QT_TRANSLATE_NOOP(
        "Errors", "The database {database} is not encoded as UTF8. Create one that is. Nothing was changed."
    ),
    "adopt.not_empty": QT_TRANSLATE_NOOP(
        "Errors", "The database {database} is not empty: it holds {table}. Create one of its own. Nothing was changed."
    ),
    "adopt.file_there": QT_TRANSLATE_NOOP("Errors", "{path} is there already. Give the invitation another name."),
    "adopt.busy": QT_TRANSLATE_NOOP(
        "Errors", "Another command founds or follows the workspace in {database} right now. One is enough."
    ),
    "adopt.nobody_follows": QT_TRANSLATE_NOOP(
        "Errors", "Nobody follows this workspace: search and figures stand still. Let host follow run somewhere."
    ),
    "adopt.no_backups": QT_TRANSLATE_NOOP("Errors", "There is no backup here. Make one with host backup."),
    "adopt.moved_out": QT_TRANSLATE_NOOP(
        "Errors", "The workspace of {name} was taken home; nobody works here any more."
    ),
    "adopt.people_there": QT_TRANSLATE_NOOP(
        "Errors", "Colleagues are still signed in ({count} connections). Ask them to close the program, then try again."
    ),
    "host.elsewhere": QT_TRANSLATE_NOOP(
        "Errors", "This folder belongs to a workspace on another server ({where}). It is tended with host follow."
    ),
    "host.backup_of_elsewhere": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} is of a workspace on somebody else's server. Open it with host open-backup, then move it to a host.",
    ),
    "adopt.older": QT_TRANSLATE_NOOP(
        "Errors", "{name} is of an earlier edition. Back the database up, then run host follow --upgrade."
    ),
    "moving.differs": QT_TRANSLATE_NOOP(
        "Errors", "What arrived is not what was sent ({tables}). Nothing was changed; the workspace is where it was."
    ),
    "moving.older_program": QT_TRANSLATE_NOOP(
        "Errors", "Both sides must be of the same version first: open the workspace once, and start the host once."
    ),
    "moving.unfit": QT_TRANSLATE_NOOP(
        "Errors", "A row of {table} holds a character that a server cannot keep. Nothing was moved."
    ),
}
