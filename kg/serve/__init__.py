"""The web server: SPARQL endpoint, query editor, pages of things, the page of the graph."""
