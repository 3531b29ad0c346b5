"""招聘发布: a position's texts per channel, where they stand, what they cost."""
