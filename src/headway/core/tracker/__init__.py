"""The tracker's nouns and rules: stages, outcomes, opportunities, the history of each."""
