"""`python -m arzuhal`."""

from arzuhal.cli import main

main()
