"""The shared workspace on the screen: joining, signing in, hosting, inviting, moving."""
