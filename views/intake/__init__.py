"""收简历: files dropped on the window, read in the background, reviewed one by one beside their page."""
