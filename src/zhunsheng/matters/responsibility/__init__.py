"""第一责任人与工作要点: one matter is one year of the head's duty and its tasks; the yearly report is another."""
