"""数据洞察: findings in words first, charts as evidence, the people behind every figure one click away."""
