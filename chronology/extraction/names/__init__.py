"""The names of a text: people, places and organisations, each under one spelling."""
