"""Which articles repeat another: agency texts in several outlets, with a new headline, cut, in another script."""
