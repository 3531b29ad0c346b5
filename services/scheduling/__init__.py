"""When people and rooms are free: calendars from outside, common times with their reasons, plans for many at once."""
