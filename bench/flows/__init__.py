"""The flows of the OAuth 2 server, a request at a time; see bench/README.md."""
