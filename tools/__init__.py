"""Commands for the people who build the program; the program itself never imports them."""
