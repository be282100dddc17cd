### What is said to the page around the component.
