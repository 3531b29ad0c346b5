"""面试日程: the week's interviews, what is in two at once, and who waits for a time."""
