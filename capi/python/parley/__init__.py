"""parley reads English news about peace talks: who negotiates and who mediates, how many prisoners go from whom to whom, and when.

>>> import parley
>>> with parley.Extractor() as extractor:
...     report = extractor.extract("The two sides met on Sunday.", published="2020-03-23")
>>> report.dates[0].text, report.dates[0].value
('Sunday', '2020-03-22')

Every record has its evidence: ``begin`` and ``end`` count bytes of UTF-8, ``start`` and ``stop`` index the Python string. See
:mod:`parley.records` for the records, :class:`Extractor` for what can be asked, :class:`Report` for what comes back.

The package is a layer over the library libparley.so, which it looks for in this order: the path in the environment variable PARLEY_LIBRARY,
beside the package, the build tree that the package lies in, the system's libraries.
"""

from __future__ import annotations

from . import _library
from .documents import Document, read_jsonl
from .errors import (
    InternalError,
    InvalidArgument,
    InvalidGazetteer,
    InvalidJson,
    InvalidPublished,
    InvalidUtf8,
    LibraryNotFound,
    OutOfMemory,
    ParleyError,
    TextTooLarge,
)
from .extractor import Extractor
from .records import Date, Exchange, Figure, Mention, Negotiation, Party, Quote, Side, TextWarning
from .report import Report
from .rows import columns

__version__: str = _library.lib.parley_version_string().decode("ascii")
"""The version of the library that is loaded."""

gazetteer_date: str = _library.lib.parley_gazetteer_date().decode("ascii")
"""The day up to which the facts of the built-in gazetteer were gathered."""

library_path: str = _library.path
"""Which library is loaded."""

__all__ = [
    "Date",
    "Document",
    "Exchange",
    "Extractor",
    "Figure",
    "InternalError",
    "InvalidArgument",
    "InvalidGazetteer",
    "InvalidJson",
    "InvalidPublished",
    "InvalidUtf8",
    "LibraryNotFound",
    "Mention",
    "Negotiation",
    "OutOfMemory",
    "ParleyError",
    "Party",
    "Quote",
    "Report",
    "Side",
    "TextTooLarge",
    "TextWarning",
    "columns",
    "gazetteer_date",
    "library_path",
    "read_jsonl",
]
