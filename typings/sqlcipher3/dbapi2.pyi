# The module answers as the standard library's sqlite3 does, with SQLCipher underneath.
from sqlite3.dbapi2 import *  # noqa: F403
