"""What a person could ask for, or do, in one sentence."""
