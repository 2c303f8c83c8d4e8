"""The builders of ``kk/time_rules``, by what they make: numbers, dates, clock times, lengths."""
