"""Documents: the versions of a résumé, letter or portfolio, who read them, and which went where."""
