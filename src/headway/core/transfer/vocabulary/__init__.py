"""The words that people use in trackers, by subject: data alone, in many languages."""
