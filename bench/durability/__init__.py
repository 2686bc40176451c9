"""The parts of kill9.py: what was promised, who writes, and who checks."""
