### What is missing on a map, and what its words lack.

check-pick-owner = Pick the owner

check-owner-missing = { $name } has no marketing owner.
check-owner-missing-marketing = What nobody owns is not improved, and nobody is asked before it changes.
check-owner-missing-it = Without an owner there is nobody to ask when the system behind it changes or fails.
check-owner-missing-mend = Pick who answers for { $name } in marketing, or say that nobody does, on purpose.
