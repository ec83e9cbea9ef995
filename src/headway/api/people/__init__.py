"""People for programs: contacts, and conversations with them."""
