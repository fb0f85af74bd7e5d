"""Makes the model files of `kg/analyze/models` from corpora and lexicons; not part of the installed package."""
