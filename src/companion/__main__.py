"""`python -m companion`, and the command `companion`."""

import gc

gc.disable()  # a run makes values, keeps them and ends; looking for cycles costs a fifth of a long build

from companion.cli import app  # noqa: E402 -- imports, too, make many values


def main() -> None:
    """Run the command line on the process's own arguments."""
    app()


if __name__ == "__main__":
    main()
