"""Contacts from elsewhere: what a file tells of people, and whom of them one knows already."""
