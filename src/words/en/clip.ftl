### What is said once touchpoints are copied, cut and pasted.

clip-cut = Cut { $what }
clip-copied = Copied { $what }. Paste them into any map, in any window.
clip-was-cut = Cut { $what }
clip-opened = Opened “{ $title }” in place of “{ $before }”.
clip-pasted = Pasted { $what }
clip-pasted-adding = Pasted { $what }; added { $entries }
clip-nothing = There is nothing in the clipboard that a map can be made of.
clip-not-pasted = What is in the clipboard does not fit into this map.
clip-barred = This page may not look into the clipboard. Press Ctrl+V, or ⌘V on a Mac, to paste.
copied-title = Touchpoints to copy
copied-why = This page may not write to the clipboard. Copy the text by hand; then paste it into any map.
