"""People: the plain values and rules of companies, contacts, interactions and messages."""
