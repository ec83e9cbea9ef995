"""Pages of people: companies, contacts, messages."""
