"""The nouns that the stages pass on: frozen values, standard library only."""
