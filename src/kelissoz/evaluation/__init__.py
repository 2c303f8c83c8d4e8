"""How well articles are read: the events of a gold folder beside the events that the pipeline finds.

``gold`` reads the annotations, ``names`` says when two names or phrases are one, ``matching`` pairs events,
``slots`` compares the fields of a pair, ``score`` puts a folder together, ``floors`` guards what was reached,
``tables`` and ``differences`` show it to a person.
"""
