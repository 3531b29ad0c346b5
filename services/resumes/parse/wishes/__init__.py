"""What somebody wants: job, city, pay."""
