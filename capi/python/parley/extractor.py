"""Extractors: text in, report out."""

from __future__ import annotations

import array
import ctypes
import datetime
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import IO, Any, Literal, Optional, Union

from . import _library, arrow
from ._library import lib
from .errors import InvalidArgument, ParleyError
from .report import Report, Source, error_of

Published = Union[str, datetime.date, datetime.datetime, None]

_EXTRACT = {"all": 0, "dates": 1, "parties": 2, "figures": 3}
_NEWS, _NARRATIVE = 0, 1
_MAX_THREADS = 1024


@dataclass(frozen=True, slots=True)
class Document:
    """A document for :meth:`Extractor.extract_many`."""

    text: str | bytes
    published: Published = None
    id: Optional[str] = None
    narrative: bool = False


DocumentLike = Union[str, bytes, Document, Mapping[str, Any]]


def _published(value: Published) -> bytes:
    if value is None:
        return b""
    if isinstance(value, datetime.datetime):
        value = value.replace(microsecond=0)
    if isinstance(value, datetime.date):
        value = value.isoformat()
    if not isinstance(value, str):
        raise TypeError(f"published is str, date, datetime or None, not {type(value).__name__}")
    return value.encode("utf-8", "surrogatepass")


def _id(value: Optional[str]) -> bytes:
    if value is None:
        return b""
    if not isinstance(value, str):
        raise TypeError(f"id is str or None, not {type(value).__name__}")
    return value.encode("utf-8", "replace")


def _document(value: DocumentLike) -> Document:
    """What extract_many takes, as a Document. A mapping is a line of JSON: {"text", "published", "id", "mode"}."""
    if isinstance(value, Document):
        return value
    if isinstance(value, (str, bytes)):
        return Document(value)
    if not isinstance(value, Mapping):
        raise TypeError(f"a document is str, bytes, Document or a mapping, not {type(value).__name__}")
    if "text" not in value:
        raise InvalidArgument('a document without "text"')
    mode = value.get("mode") or "news"
    if mode not in ("news", "narrative"):
        raise InvalidArgument(f'"mode" is "news" or "narrative", not {mode!r}')
    return Document(value["text"], value.get("published"), value.get("id"), mode == "narrative")


class _Handle:
    """A parley_extractor. Each call keeps a reference, so that it is freed when the last call has ended."""

    __slots__ = ("pointer", "_free")

    def __init__(self, options: _library.Options) -> None:
        out = ctypes.c_void_p()
        status = lib.parley_extractor_new(ctypes.byref(options), ctypes.byref(out))
        if status != 0:
            _library.fail(status)
        assert out.value is not None
        self.pointer: int = out.value
        self._free = lib.parley_extractor_free

    def __del__(self) -> None:
        if hasattr(self, "_free"):
            self._free(self.pointer)


class _Column:
    """Strings one behind the other, and where each begins and ends."""

    def __init__(self, values: list[bytes]) -> None:
        self.bytes = b"".join(values)
        self._offsets = array.array("Q", bytes(8 * (len(values) + 1)))
        end = 0
        for i, value in enumerate(values, start=1):
            end += len(value)
            self._offsets[i] = end

    @property
    def offsets(self) -> Any:
        return ctypes.cast(self._offsets.buffer_info()[0], ctypes.POINTER(ctypes.c_uint64))


class Extractor:
    """Finds who negotiates, how many prisoners go from whom to whom, and when.

    >>> with Extractor() as extractor:
    ...     report = extractor.extract("They met on 22 March 2020.")
    >>> report.dates[0].value
    '2020-03-22'

    Making one takes tens of milliseconds: make one and keep it. It may be used by any number of threads at the same time, and after a fork.

    ``only``         look for "dates", "parties" or "figures" alone, which is faster; "all" by default
    ``explain``      name in each record the rule that made it
    ``strict_utf8``  raise InvalidUtf8 for a text that is no valid UTF-8; otherwise the report carries a warning
    ``gazetteer``    names to know besides the built-in ones: the rows as a str, or the path of a file as an os.PathLike; see
                     parley_gazetteer_new in parley_c.h for the columns
    ``max_bytes``    longest text accepted, in bytes; 16 MiB by default, at most 1 GiB
    """

    def __init__(
        self,
        *,
        only: Literal["all", "dates", "parties", "figures"] = "all",
        explain: bool = False,
        strict_utf8: bool = False,
        gazetteer: Union[str, bytes, os.PathLike[str], None] = None,
        max_bytes: Optional[int] = None,
    ) -> None:
        if only not in _EXTRACT:
            raise InvalidArgument(f"only is one of {', '.join(_EXTRACT)}, not {only!r}")
        if max_bytes is not None and not 0 < max_bytes <= 1 << 30:
            raise InvalidArgument(f"max_bytes is between 1 and 1 GiB, not {max_bytes}")
        options = _library.Options(
            ctypes.sizeof(_library.Options), _EXTRACT[only], int(explain), int(strict_utf8), 0, max_bytes or 0, None
        )
        names = ctypes.c_void_p()
        if gazetteer is not None:
            if isinstance(gazetteer, os.PathLike):
                with open(gazetteer, "rb") as file:
                    rows = file.read()
            else:
                rows = gazetteer.encode("utf-8", "surrogatepass") if isinstance(gazetteer, str) else bytes(gazetteer)
            status = lib.parley_gazetteer_new(None, rows, len(rows), ctypes.byref(names))
            if status != 0:
                _library.fail(status)
        try:
            options.gazetteer = names
            self._handle: Optional[_Handle] = _Handle(options)
        finally:
            lib.parley_gazetteer_free(names)

    def close(self) -> None:
        """Frees the extractor, once calls that other threads have under way have ended. Its reports live on."""
        self._handle = None

    def __enter__(self) -> Extractor:
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()

    def _open_handle(self) -> _Handle:
        handle = self._handle
        if handle is None:
            raise ValueError("the extractor is closed")
        return handle

    def extract(
        self,
        text: str | bytes,
        published: Published = None,
        id: Optional[str] = None,
        *,
        narrative: bool = False,
        day_first: bool = False,
    ) -> Report:
        """Extracts one document.

        ``published`` is the document's publication date or date-time, "2020-03-23" or a datetime.date; without it, "on Sunday" is no day of
        the calendar. ``narrative`` is for histories, in which relative dates count from the last date mentioned. ``day_first`` reads
        3/4/2020 as 3 April. Raises InvalidPublished, TextTooLarge, InvalidUtf8 (strict only), OutOfMemory.
        """
        handle = self._open_handle()
        source = Source(text)
        date = _published(published)
        name = _id(id)
        context = _library.Context(
            ctypes.sizeof(_library.Context), date, len(date), name, len(name), _NARRATIVE if narrative else _NEWS, int(day_first)
        )
        out = ctypes.c_void_p()
        status = lib.parley_extract(
            handle.pointer, None, source.data, len(source.data), ctypes.byref(context), ctypes.byref(out)
        )
        if status != 0:
            _library.fail(status)
        assert out.value is not None
        return Report(out.value, source)

    def extract_many(
        self,
        documents: Iterable[DocumentLike],
        *,
        threads: int = 0,
        day_first: bool = False,
        errors: Literal["raise", "return"] = "raise",
    ) -> list[Any]:
        """Extracts many documents, each a str, bytes, :class:`Document` or a mapping like a line of JSON, on several threads.

        Gives a list of Reports in the order of the documents, the same as those of extract. ``threads=0``: one a processor.
        ``errors="return"`` puts the exception of a document that cannot be processed in its place; otherwise the first one is raised.
        """
        handle = self._open_handle()
        if errors not in ("raise", "return"):
            raise InvalidArgument(f'errors is "raise" or "return", not {errors!r}')
        if not 0 <= threads <= _MAX_THREADS:
            raise InvalidArgument(f"threads is between 0 and {_MAX_THREADS}, not {threads}")
        wanted = [_document(document) for document in documents]
        if not wanted:
            return []
        sources = [Source(document.text) for document in wanted]
        texts = _Column([source.data for source in sources])
        dates = _Column([_published(document.published) for document in wanted])
        names = _Column([_id(document.id) for document in wanted])
        modes = (ctypes.c_uint8 * len(wanted))(*(document.narrative for document in wanted))
        batch = _library.Batch(
            ctypes.sizeof(_library.Batch), len(wanted), texts.bytes, texts.offsets, dates.bytes, dates.offsets,
            names.bytes, names.offsets, modes, _NEWS, int(day_first), threads, 0,
        )  # fmt: skip
        pointers = (ctypes.c_void_p * len(wanted))()
        status = lib.parley_extract_batch(handle.pointer, ctypes.byref(batch), pointers)
        if status != 0:
            _library.fail(status)
        # From here on every report has an owner, so nothing is lost should an error be raised.
        reports: list[Any] = [Report(pointer, source) for pointer, source in zip(pointers, sources)]
        for i, pointer in enumerate(pointers):
            error = error_of(pointer)
            if error is None:
                continue
            if errors == "raise":
                error.args = (f"document {i}: {error}",)
                raise error
            reports[i] = error
        return reports

    def extract_arrow(
        self,
        texts: arrow.ArrowColumn,
        published: Optional[arrow.ArrowColumn] = None,
        *,
        narrative: bool = False,
        day_first: bool = False,
        threads: int = 0,
    ) -> arrow.ArrowTables:
        """Extracts a column of documents into tables, without a Python object for each record; see :mod:`parley.arrow`.

        ``texts`` is an Arrow array of strings, ``published`` one of strings, days or timestamps. A document that cannot be processed has no records;
        its error stands in the table ``documents``.
        """
        if not 0 <= threads <= _MAX_THREADS:
            raise InvalidArgument(f"threads is between 0 and {_MAX_THREADS}, not {threads}")
        handle = self._open_handle()
        return arrow.extract(handle.pointer, texts, published, narrative, day_first, threads)

    def extract_iter(
        self,
        documents: Iterable[DocumentLike],
        *,
        threads: int = 0,
        day_first: bool = False,
        errors: Literal["raise", "return"] = "raise",
        chunk: int = 256,
    ) -> Iterator[Any]:
        """As extract_many, but takes ``chunk`` documents at a time and yields their reports: for streams that do not fit into memory."""
        if chunk < 1:
            raise InvalidArgument(f"chunk is at least 1, not {chunk}")
        waiting: list[DocumentLike] = []
        for document in documents:
            waiting.append(document)
            if len(waiting) == chunk:
                yield from self.extract_many(waiting, threads=threads, day_first=day_first, errors=errors)
                waiting = []
        yield from self.extract_many(waiting, threads=threads, day_first=day_first, errors=errors)


def read_jsonl(file: Union[str, os.PathLike[str], IO[Any]]) -> Iterator[Document]:
    """The documents of a file of JSON lines, {"id", "published", "text"} and optionally "mode", for extract_many and extract_iter.

    Raises InvalidArgument, which names the line, for a line that is none.
    """
    if isinstance(file, (str, os.PathLike)):
        with open(file, "rb") as opened:
            yield from read_jsonl(opened)
        return
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        try:
            yield _document(json.loads(line))
        except (ValueError, TypeError, ParleyError) as error:
            raise InvalidArgument(f"line {number}: {error}") from None
