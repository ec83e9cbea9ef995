"""The command line: translate words in, call one use case, print the answer."""
