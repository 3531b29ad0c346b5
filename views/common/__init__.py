"""What screens share: look, page base, delegates, chips, form rows, chart canvas."""
