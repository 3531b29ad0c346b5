"""组织: departments, people, places, rooms and job titles, edited beside their list and taken in from Excel."""
