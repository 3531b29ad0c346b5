"""PDF: text with places, forms, ruled tables, turned pages, and pictures of pages."""
