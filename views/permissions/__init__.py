"""Roles and rights: the permission matrix in words."""
