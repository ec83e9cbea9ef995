"""The pages of qualifying: needs, leads, requirements, evidence."""
