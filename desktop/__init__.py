"""The running program: window, operations, jobs, command line. Nothing here knows recruiting."""
