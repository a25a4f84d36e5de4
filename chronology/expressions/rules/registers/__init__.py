"""The rules of how some write: contracts, offices, forces, business reports, pedigrees and histories of old times."""
