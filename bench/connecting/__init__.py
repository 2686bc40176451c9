"""The connector's command line, and the shops that it works in; see bench/README.md."""
