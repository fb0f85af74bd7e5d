"""Parts of kg under inputs that a fuzzer makes up: `python -m fuzz TARGET [libFuzzer options]`."""
