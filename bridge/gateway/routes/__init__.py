"""The routes, a module a kind: each has `build`, which gives them."""
