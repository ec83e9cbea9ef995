"""What of the plan leaves the machine: calendars, and the mail of the day."""
