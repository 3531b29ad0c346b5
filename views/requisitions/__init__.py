"""招聘需求: what departments ask for, and how far the review is."""
