"""个人信息: notice and consent, retention, what a person may ask for."""
