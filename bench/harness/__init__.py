"""What the load scripts share: addresses, connections, processes, and the load generator."""
