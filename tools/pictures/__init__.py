"""The window without a screen: for the gallery, the demo journey and the tests of both."""
