"""The seal as values: Merkle tree, tiles, signed notes, proofs and policies – no disk, no network.

Formats are the published ones: RFC 6962 and 9162 hashing, C2SP tlog-tiles, tlog-checkpoint, signed-note,
tlog-cosignature v1, tlog-proof and tlog-policy, so that programs nobody here wrote verify what we publish.
"""
