"""Ledger import (台账导入): choose a file, see what its columns mean and what is wrong, import, check the report."""
