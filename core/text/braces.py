"""Where placeholders stand in a text: `{name}`, `{name|friend}`, and braces that are written twice."""

import re
from typing import Final

TOKEN: Final = re.compile(r"\{\{|\}\}|\{(?P<key>[^{}|]*)(?:\|(?P<fallback>[^{}]*))?\}|[{}]")
"""A placeholder, a doubled brace, or a lone one."""
