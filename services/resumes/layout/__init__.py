"""Reading order: text with places becomes lines as a person reads them."""
