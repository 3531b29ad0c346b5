"""The key of a local workspace and the slots that wrap it.

A random 32-byte key K encrypts the file. K itself is kept only wrapped: by a passphrase, by the
recovery key, or by a random key in this computer's keyring; each is one slot of `name.zhaoxian.keys`.
"""
