"""Skills, certificates, languages."""
