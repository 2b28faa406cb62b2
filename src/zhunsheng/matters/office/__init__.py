"""The office itself: founded once, of one kind, adopting editions of law and calendar."""
