"""Real reading engines and validators, as the tests call them. `scripts/tools.py` finds and installs them."""
