"""How the models of ``src/kelissoz/models`` are made. ``python -m training --help``; needs ``requirements.txt``."""
