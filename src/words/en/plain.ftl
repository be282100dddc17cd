### What is said to the page around the component that asks for figures.

plain-no-question = There is no analysis “{ $name }”. There are { $names }.
plain-no-journey = No journey is shown. Say the id of one.
plain-no-day = Nobody said which day it is, so nobody knows what is due.
plain-unknown-journey = There is no journey with the id “{ $id }”.
