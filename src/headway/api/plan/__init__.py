"""The plan for programs: activities and the timer, goals and pauses, time blocks, what there is to show."""
