"""行政应诉: suits passed on by the district's justice bureau, and suits against the office itself."""
