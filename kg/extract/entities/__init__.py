"""From the phrases of an article to its entities: one for each thing it speaks of."""
