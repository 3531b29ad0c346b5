"""Who is on file twice: pairs with their reasons, merging field by field, taking apart again."""
