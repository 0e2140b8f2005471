"""What parley raises. Every exception is a :class:`ParleyError`; most are of a standard kind besides, such as ``ValueError``."""

from __future__ import annotations


class ParleyError(Exception):
    """The mother of all errors of this package.

    ``code`` is the name that error objects of the JSON schema bear ("invalid_published").
    """

    code = "unknown"


class InvalidArgument(ParleyError, ValueError):
    """An argument outside what its documentation allows."""

    code = "invalid_argument"


class InvalidUtf8(ParleyError, ValueError):
    """The text is no valid UTF-8, and the extractor was made with ``strict_utf8=True``."""

    code = "invalid_utf8"


class TextTooLarge(ParleyError, ValueError):
    """The text is longer than the extractor's ``max_bytes``."""

    code = "text_too_large"


class InvalidPublished(ParleyError, ValueError):
    """``published`` is neither a real date nor a date-time."""

    code = "invalid_published"


class InvalidGazetteer(ParleyError, ValueError):
    """A row of the gazetteer is broken; the message names line and column."""

    code = "invalid_gazetteer"


class OutOfMemory(ParleyError, MemoryError):
    """The library could not allocate memory."""

    code = "no_memory"


class InternalError(ParleyError, RuntimeError):
    """A fault of parley's own. Please report it."""

    code = "internal"


class LibraryNotFound(ParleyError, ImportError):
    """libparley.so was not found, or cannot be used; the message lists what was tried."""

    code = "library_not_found"


BY_STATUS: dict[int, type[ParleyError]] = {
    1: InvalidArgument,
    10: InvalidUtf8,
    11: TextTooLarge,
    12: InvalidPublished,
    20: InvalidGazetteer,
    30: OutOfMemory,
    99: InternalError,
}
