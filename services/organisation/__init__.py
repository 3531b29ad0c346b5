"""The office: departments, people, places, rooms, and the catalogue of job titles. Lists, edits, Excel in and out."""
