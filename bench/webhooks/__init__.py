"""Receivers of webhooks, and what they have to be told."""
