"""The ledger as the public sees it: tiles and openings on disk, signers, witnesses, receipts, and what checks them."""
