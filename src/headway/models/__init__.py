"""What is remembered: tables, constraints, querysets, the counting queries. No rules."""
