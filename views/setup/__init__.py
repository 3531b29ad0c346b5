"""Before the main window and around it: first run, unlocking, the passphrase, backups, checks."""
