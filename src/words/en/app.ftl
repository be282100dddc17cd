### The frame: menus, notices, keeping and opening.
