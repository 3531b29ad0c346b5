"""Personal information: notice and consent, retention, what one person may ask for, and erasure."""
