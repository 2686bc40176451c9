"""The parts of fuzz.py: operations, values, mutations, requests, checks, and a bad server."""
