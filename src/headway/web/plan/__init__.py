"""The plan in the browser: activities, calendar, goals, what there is to show."""
