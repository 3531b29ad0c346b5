"""What is measured, each as a ratio against a yardstick of the same run; not part of the tests."""
