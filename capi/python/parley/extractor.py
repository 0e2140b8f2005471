"""Extractors: text in, report out."""

from __future__ import annotations

import array
import ctypes
import os
from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import Any, Literal, NoReturn, Optional, Union, overload

from . import _library, arrow
from ._library import lib
from .documents import Document, DocumentLike, Prepared, Published, id_bytes, id_of, prepare, published_bytes
from .errors import InvalidArgument, InvalidGazetteer, ParleyError
from .report import Report, Source, error_of

_EXTRACT = {"all": 0, "dates": 1, "parties": 2, "figures": 3}
_NEWS, _NARRATIVE = 0, 1
_MAX_THREADS = 1024


def _tell_place(error: Exception, value: object, index: int) -> ParleyError:
    """The error of a document, as a ParleyError that knows which one it is."""
    problem = error if isinstance(error, ParleyError) else InvalidArgument(str(error))
    problem.index = index
    if problem.id is None:
        problem.id = id_of(value)
    return problem


def _raise_with_place(error: Exception, index: int) -> NoReturn:
    """Raises the error of a document; its message begins with which one it is."""
    line = getattr(error, "line", None)
    error.args = (f"document {index}: {error}" if line is None else f"line {line}: {error}",)
    raise error


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

    Making one takes some milliseconds: make one and keep it. It may be used by any number of threads at the same time, and after a fork.

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
        self._only = only
        names = ctypes.c_void_p()
        if gazetteer is not None:
            if isinstance(gazetteer, os.PathLike):
                with open(gazetteer, "rb") as file:
                    rows = file.read()
            else:
                rows = gazetteer.encode("utf-8", "surrogatepass") if isinstance(gazetteer, str) else bytes(gazetteer)
                if rows and b"\t" not in rows and b"\n" not in rows:
                    raise InvalidGazetteer(
                        f"gazetteer is a table's rows, separated by tabs, not {gazetteer!r}; for a file give a pathlib.Path"
                    )
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

    def __repr__(self) -> str:
        closed = ", closed" if self._handle is None else ""
        return f"<parley.Extractor of {self._only}{closed}>"

    def extract(
        self,
        text: str | bytes,
        published: Published = None,
        id: Union[str, int, None] = None,
        *,
        narrative: bool = False,
        day_first: bool = False,
    ) -> Report:
        """Extracts one document.

        ``published`` is the document's publication date or date-time, "2020-03-23" or a datetime.date; without it, "on Sunday" is no day of
        the calendar. A datetime at midnight without a zone is taken for a day. ``narrative`` is for histories, in which relative dates count from the last date mentioned. ``day_first`` reads
        3/4/2020 as 3 April. Raises InvalidPublished, TextTooLarge, InvalidUtf8 (strict only), OutOfMemory.
        """
        handle = self._open_handle()
        source = Source(text)
        date = published_bytes(published)
        name = id_bytes(id)
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

    @overload
    def extract_many(
        self,
        documents: Iterable[DocumentLike],
        *,
        threads: int = 0,
        day_first: bool = False,
        errors: Literal["raise"] = "raise",
    ) -> list[Report]: ...

    @overload
    def extract_many(
        self,
        documents: Iterable[Union[DocumentLike, ParleyError]],
        *,
        threads: int = 0,
        day_first: bool = False,
        errors: Literal["return"],
    ) -> list[Union[Report, ParleyError]]: ...

    def extract_many(
        self,
        documents: Iterable[Union[DocumentLike, ParleyError]],
        *,
        threads: int = 0,
        day_first: bool = False,
        errors: Literal["raise", "return"] = "raise",
    ) -> list[Any]:
        """Extracts many documents, each a str, bytes, :class:`Document` or a mapping like a line of JSON, on several threads.

        A mapping has "text" and, if wanted, "published", "id", "mode": a row of csv.DictReader, or of pandas' ``to_dict("records")``, whose
        NaN, NaT and NA are taken for unknown.

        Gives a list of Reports in the order of the documents, the same as those of extract. ``threads=0``: one a processor.
        ``errors="return"`` puts a ParleyError in the place of a document that cannot be processed, whatever is wrong with it, and the rest goes on;
        otherwise the first one is raised. The error's ``id``, ``index`` and ``line`` say which document it was.
        """
        self._check(documents, threads, errors)
        return self._extract_all(list(documents), threads, day_first, errors, 0)

    def _check(self, documents: object, threads: int, errors: str) -> None:
        if isinstance(documents, (str, bytes, Document, Mapping)):
            raise TypeError(f"documents is an iterable of documents, not one {type(documents).__name__}; for one use extract")
        if errors not in ("raise", "return"):
            raise InvalidArgument(f'errors is "raise" or "return", not {errors!r}')
        if not 0 <= threads <= _MAX_THREADS:
            raise InvalidArgument(f"threads is between 0 and {_MAX_THREADS}, not {threads}")
        self._open_handle()

    def _extract_all(self, documents: list[Any], threads: int, day_first: bool, errors: str, first: int) -> list[Any]:
        """The reports of the documents, of which the one at 0 is the caller's document `first`."""
        handle = self._open_handle()
        reports: list[Any] = [None] * len(documents)
        wanted: list[Prepared] = []
        places: list[int] = []  # of the wanted ones among the documents
        for i, document in enumerate(documents):
            try:
                if isinstance(document, ParleyError):
                    raise document
                wanted.append(prepare(document))
                places.append(i)
            except (TypeError, ValueError, ParleyError) as error:
                if errors == "raise":
                    _raise_with_place(error, first + i)
                reports[i] = _tell_place(error, document, first + i)
        if not wanted:
            return reports
        texts = _Column([each.source.data for each in wanted])
        dates = _Column([each.published for each in wanted])
        names = _Column([each.id for each in wanted])
        modes = (ctypes.c_uint8 * len(wanted))(*(each.narrative for each in wanted))
        batch = _library.Batch(
            ctypes.sizeof(_library.Batch), len(wanted), texts.bytes, texts.offsets, dates.bytes, dates.offsets,
            names.bytes, names.offsets, modes, _NEWS, int(day_first), threads, 0,
        )  # fmt: skip
        pointers = (ctypes.c_void_p * len(wanted))()
        status = lib.parley_extract_batch(handle.pointer, ctypes.byref(batch), pointers)
        if status != 0:
            _library.fail(status)
        # From here on every report has an owner, so nothing is lost should an error be raised.
        for place, pointer, each in zip(places, pointers, wanted):
            reports[place] = Report(pointer, each.source)
        for place, pointer in zip(places, pointers):
            problem = error_of(pointer)
            if problem is None:
                continue
            reports[place] = _tell_place(problem, documents[place], first + place)
            if errors == "raise":
                _raise_with_place(reports[place], first + place)
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

        ``texts`` is an Arrow array of strings, such as pyarrow.array(frame["text"]), ``published`` one of strings, days or timestamps (midnight without
        a zone: a day). A document that cannot be processed has no records;
        its error stands in the table ``documents``.
        """
        if not 0 <= threads <= _MAX_THREADS:
            raise InvalidArgument(f"threads is between 0 and {_MAX_THREADS}, not {threads}")
        handle = self._open_handle()
        return arrow.extract(handle.pointer, texts, published, narrative, day_first, threads)

    @overload
    def extract_iter(
        self,
        documents: Iterable[DocumentLike],
        *,
        threads: int = 0,
        day_first: bool = False,
        errors: Literal["raise"] = "raise",
        chunk: int = 256,
    ) -> Iterator[Report]: ...

    @overload
    def extract_iter(
        self,
        documents: Iterable[Union[DocumentLike, ParleyError]],
        *,
        threads: int = 0,
        day_first: bool = False,
        errors: Literal["return"],
        chunk: int = 256,
    ) -> Iterator[Union[Report, ParleyError]]: ...

    def extract_iter(
        self,
        documents: Iterable[Union[DocumentLike, ParleyError]],
        *,
        threads: int = 0,
        day_first: bool = False,
        errors: Literal["raise", "return"] = "raise",
        chunk: int = 256,
    ) -> Iterator[Any]:
        """As extract_many, but takes ``chunk`` documents at a time and yields their reports: for streams that do not fit into memory.

        The extractor must stay open until the last report has come.
        """
        if chunk < 1:
            raise InvalidArgument(f"chunk is at least 1, not {chunk}")
        self._check(documents, threads, errors)
        return self._chunks(documents, threads, day_first, errors, chunk)

    def _chunks(
        self, documents: Iterable[Any], threads: int, day_first: bool, errors: str, chunk: int
    ) -> Iterator[Any]:
        waiting: list[Any] = []
        first = 0
        for document in documents:
            waiting.append(document)
            if len(waiting) == chunk:
                yield from self._extract_all(waiting, threads, day_first, errors, first)
                first += chunk
                waiting = []
        yield from self._extract_all(waiting, threads, day_first, errors, first)
