"""今日: one work list across all positions, so that nothing ages unseen."""
