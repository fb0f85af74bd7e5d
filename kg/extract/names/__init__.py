"""The names of an article: where each begins and ends, what it is of, and which of them stand for one another."""
