"""How well a dossier puts articles together: what it says beside what its gold says.

``gold`` reads the stories, ``view`` is what a dossier says, as plain data, ``reading`` says which read event is which
annotated one, ``partitions`` measures clusters, ``score`` puts it together, ``tables`` and ``differences`` show it.
"""
