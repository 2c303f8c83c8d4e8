"""``python -m kelissoz`` is ``kelissoz``."""

from kelissoz.cli import main

main()
