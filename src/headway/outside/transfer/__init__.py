"""Files: what people bring becomes sheets, what they take away becomes bytes."""
