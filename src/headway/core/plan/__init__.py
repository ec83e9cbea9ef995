"""The plan: activities, goals, time blocks, and what follows from them."""
