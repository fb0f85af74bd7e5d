"""From the words of a sentence to its phrases: people with their titles, bodies, places and groups."""
