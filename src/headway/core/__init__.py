"""What can be computed from its arguments: nouns, rules, statistics. No Django, no clock, no files, no network."""
