"""Official papers from acts and reports (GB/T 9704) and the series of document numbers."""
