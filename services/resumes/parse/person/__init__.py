"""Who somebody is: name, contacts, home, birth, and what the file is called."""
