### What can be wrong with a file, and how to mend it.

format-dangling = There is no { $kind } “{ $id }” in this document.
