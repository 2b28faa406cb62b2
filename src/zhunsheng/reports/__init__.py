"""Reports: the annual report as a structured document, statutory tables, the audit of any report text."""
