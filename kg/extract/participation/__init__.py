"""Who takes part in an event, where a meeting is, and its status: a second opinion on what the rules read, learnt from
judged triggers.

The rules of meetings and visits propose; what they say is among the features of a log-linear model of who takes part.
Where it finds that a trigger may tell of anything, a small network reads the sentence once more and corrects it. Both
are learnt by `training/participation`; their files are in `kg/extract/models`.
"""
