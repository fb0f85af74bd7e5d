"""Who takes part in an event: a second opinion on what the rules read, learnt from judged triggers.

The rules of meetings and visits propose; a log-linear model over what stands around a trigger and a mention says how
likely it is that the mention takes part. What the rules say is among its features. Its weights are in
`kg/extract/models/participation.npz`, learnt by `training/participation.py`.
"""
