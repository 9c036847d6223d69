"""MongoDB, and nobody else speaks to it: one module a collection, with what can be done and its queries.

Every query of a person's data has `owner_id`, and its index starts with it. The engine alone asks across
people (what is due next, whose lease ran out): those few indexes start with `status`.
"""
