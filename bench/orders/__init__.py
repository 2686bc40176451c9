"""Many who want the same few pets, and a gateway that fails."""
