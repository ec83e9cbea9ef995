"""What a person wants of a job, what a posting asks for, and how the two meet: plain values and rules."""
