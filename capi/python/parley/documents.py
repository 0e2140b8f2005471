"""Documents: what goes into an extraction, as Python's users have it at hand, and where it comes from."""

from __future__ import annotations

import datetime
import json
import operator
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any, Literal, NamedTuple, Optional, Union, overload

from .errors import InvalidArgument, InvalidJson, ParleyError
from .report import Source

Published = Union[str, datetime.date, datetime.datetime, None]


@dataclass(frozen=True, slots=True)
class Document:
    """A document for :meth:`Extractor.extract_many`.

    ``published`` as in :meth:`Extractor.extract`; ``id`` comes back in the report, a whole number as its digits; ``narrative`` is for histories.
    """

    text: str | bytes
    published: Published = None
    id: Union[str, int, None] = None
    narrative: bool = False


DocumentLike = Union[str, bytes, Document, Mapping[str, Any]]
"""A text, a :class:`Document`, or a mapping with "text" and, if wanted, "published", "id", "mode"; other members are left alone."""


class Prepared(NamedTuple):
    """A document as the library takes it."""

    source: Source
    published: bytes
    id: bytes
    narrative: bool


def is_missing(value: object) -> bool:
    """Is this None, or what pandas puts where nothing is: NaN, NaT, NA?"""
    if value is None:
        return True
    if isinstance(value, (str, bytes)):
        return False
    try:
        return bool(value != value)
    except (TypeError, ValueError):  # NA does not say whether it equals itself
        return type(value).__name__ == "NAType"


def published_bytes(value: Published) -> bytes:
    """A publication date as the library reads it; empty: unknown."""
    if is_missing(value):
        return b""
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None and value.time() == datetime.time():
            # So a day looks in a column of times: "an hour ago" must not count from midnight.
            value = value.date()
        else:
            value = value.replace(microsecond=0)
    if isinstance(value, datetime.date):
        value = value.isoformat()
    if not isinstance(value, str):
        raise TypeError(f"published is str, date, datetime or None, not {type(value).__name__}")
    return value.encode("utf-8", "surrogatepass")


def id_bytes(value: Union[str, int, float, None]) -> bytes:
    """A document's id as the library takes it; empty: none."""
    if is_missing(value):
        return b""
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # what pandas makes of a column of whole numbers where one is missing
    if not isinstance(value, (str, bool)):
        try:
            value = str(operator.index(value))  # type: ignore[arg-type]
        except TypeError:
            pass
    if not isinstance(value, str):
        raise TypeError(f"id is str, int or None, not {type(value).__name__}")
    return value.encode("utf-8", "replace")


def id_of(value: object) -> Optional[str]:
    """The id of a document that may be broken, for the error that tells of it."""
    try:
        id = value.id if isinstance(value, Document) else value.get("id") if isinstance(value, Mapping) else None
        return id_bytes(id).decode("utf-8") or None
    except TypeError:
        return None


def as_document(value: DocumentLike) -> Document:
    """What extract_many takes, as a Document."""
    if isinstance(value, Document):
        return value
    if isinstance(value, (str, bytes)):
        return Document(value)
    if not isinstance(value, Mapping):
        raise TypeError(f"a document is str, bytes, Document or a mapping, not {type(value).__name__}")
    if "text" not in value:
        has = ", ".join(repr(name) for name in value) or "nothing"
        raise InvalidArgument(f'a document without "text"; it has {has}')
    mode = value.get("mode")
    if is_missing(mode) or mode == "":
        mode = "news"
    if mode not in ("news", "narrative"):
        raise InvalidArgument(f'"mode" is "news" or "narrative", not {mode!r}')
    return Document(value["text"], value.get("published"), value.get("id"), mode == "narrative")


def prepare(value: DocumentLike) -> Prepared:
    """Raises TypeError or InvalidArgument for what is no document."""
    document = as_document(value)
    return Prepared(
        Source(document.text), published_bytes(document.published), id_bytes(document.id), bool(document.narrative)
    )


_File = Union[str, "os.PathLike[str]", IO[Any]]


@overload
def read_jsonl(file: _File, *, errors: Literal["raise"] = "raise") -> Iterator[Document]: ...
@overload
def read_jsonl(file: _File, *, errors: Literal["return"]) -> Iterator[Union[Document, ParleyError]]: ...
def read_jsonl(file: _File, *, errors: Literal["raise", "return"] = "raise") -> Iterator[Any]:
    """The documents of a file of JSON lines, {"id", "published", "text"} and optionally "mode", for extract_many and extract_iter.

    A line that is none raises InvalidJson, which names the line. With ``errors="return"`` the exception comes in the place of the document and
    the rest goes on; extract_many and extract_iter pass it through if they, too, are told ``errors="return"``.
    """
    if errors not in ("raise", "return"):
        raise InvalidArgument(f'errors is "raise" or "return", not {errors!r}')
    return _read_jsonl(file, errors == "return")


def _read_jsonl(file: _File, go_on: bool) -> Iterator[Any]:
    if isinstance(file, (str, os.PathLike)):
        with open(file, "rb") as opened:
            yield from _read_jsonl(opened, go_on)
        return
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        value: Any = None
        try:
            value = json.loads(line)
            if not isinstance(value, dict):
                raise InvalidArgument(f'not a JSON object with "text" but {type(value).__name__}')
            prepare(value)
            yield as_document(value)
        except (ValueError, TypeError) as error:
            said = f"no JSON: {error.msg} at column {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else str(error)
            problem = InvalidJson(said if go_on else f"line {number}: {said}")
            problem.line = number
            problem.id = id_of(value)
            if not go_on:
                raise problem from None
            yield problem
