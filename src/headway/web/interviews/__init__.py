"""The pages of interviews: rounds, stories, questions, practice, looks back."""
