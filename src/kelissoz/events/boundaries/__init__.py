"""Where a phrase begins (``edges``), and where one of a list ends and the next begins (``lists``).

``шекараны ашу, сауданы дамыту мәселелері`` (the matters of opening the border, of widening trade) are two phrases.
"""
