"""The editors' server: what an open article says while it is being written.

``positions``, ``articles``, ``diagnostics``, ``hover``, ``actions`` and ``debounce`` know the shapes of the Language
Server Protocol and no library; ``server`` alone speaks it, through pygls.
"""
