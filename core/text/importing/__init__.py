"""Contacts in files: bytes as they were exported somewhere -> people, and what is wrong with the rest.

`reading.read` takes vCards (2.1, 3.0, 4.0) or a table (CSV in any of its dialects); `merging` compares the people with
contacts. Both formats are read by ourselves and leniently: a card or a row that is broken costs nothing but itself, and
is named by its line. (vobject 0.9 gives up the whole file at the first line that it cannot read.)
"""
