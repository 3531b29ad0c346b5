"""The locked screen: one form over everything, handed to a visitor, left only with a PIN or the passphrase."""
