"""What parley raises. Every exception is a :class:`ParleyError`; most are of a standard kind besides, such as ``ValueError``."""

from __future__ import annotations

import json
from typing import Optional


class ParleyError(Exception):
    """The mother of all errors of this package.

    ``code`` is the name that error objects of the JSON schema bear ("invalid_published"). The error of one document among many says
    besides which one it is: ``id`` as the caller named it, ``index`` its place among the documents, from 0, ``line`` its line in the file that
    read_jsonl read, from 1; each None where it is not known.
    """

    code = "unknown"
    id: Optional[str] = None
    index: Optional[int] = None
    line: Optional[int] = None

    def to_json(self) -> str:
        """The line that stands in for the report, an object of the schema parley.error/1, as the tool writes it."""
        said = {"schema": "parley.error/1", "id": self.id, "line": self.line, "code": self.code, "message": str(self)}
        return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


class InvalidArgument(ParleyError, ValueError):
    """An argument outside what its documentation allows."""

    code = "invalid_argument"


class InvalidJson(InvalidArgument):
    """A line of JSON is no document; see read_jsonl."""

    code = "invalid_json"


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
