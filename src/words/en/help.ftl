### What each field is for, in a sentence for marketing and one for IT.
