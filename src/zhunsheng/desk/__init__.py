"""The one door to the ledger: an act is proposed, decided, recorded and filed here."""
