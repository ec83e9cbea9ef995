"""Pages: translate a request in, call one use case, translate the answer out."""
