"""The candidate's profile: one person judged with the résumé and all history side by side."""
