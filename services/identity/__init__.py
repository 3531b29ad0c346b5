"""Who is it: evidence that two records are one person, merging them, taking them apart again.

`comparing` weighs two people, `finding` asks for one arrival, `pairs` for everybody; `merging` and `unmerging`
act, `apart` remembers who is not the same. Evidence suggests; a person decides.
"""
