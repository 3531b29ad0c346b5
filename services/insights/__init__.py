"""Figures that explain themselves: computed from stage events, by the definitions of the metric dictionary.

`stays` derives spans from events; `funnel`, `durations`, `channels`, `reasons` compute; `findings` says in
words what stands out; `behind` names the people behind a figure.
"""
