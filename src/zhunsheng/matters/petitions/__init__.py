"""信访: received, notified, classified, accepted, replied behind a passed review, taken to the higher body."""
