"""What an office prints for an interview and signs by hand: application forms and evaluation sheets."""
