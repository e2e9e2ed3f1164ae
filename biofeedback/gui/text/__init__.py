"""The words: texts for every code, dates, languages, faults."""
