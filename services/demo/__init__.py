"""The demo workspace: invented people, a believable year, every screen full (`build`)."""
