"""Finding people and positions: the palette, the search page, and the index that follows the journal."""

from services.search.index import follow
from services.search.queries import Found, Hit, palette, people

__all__ = ["Found", "Hit", "follow", "palette", "people"]
