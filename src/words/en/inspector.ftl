### The inspector and its pickers.
