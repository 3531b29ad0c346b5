"""Finding people and positions: the palette, the search page, and the index that follows the journal."""

from services.search.facets import Filters, Flag
from services.search.index import follow
from services.search.queries import Found, Hit, palette, people
from services.search.snippets import Snippet, Source, snippets

__all__ = ["Filters", "Flag", "Found", "Hit", "Snippet", "Source", "follow", "palette", "people", "snippets"]
