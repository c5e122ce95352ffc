"""`python -m screener`: the same as the console script."""

from screener.cli import main

if __name__ == "__main__":
    main()
