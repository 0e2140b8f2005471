"""Reports: what parley says about one document."""

from __future__ import annotations

import array
import bisect
import ctypes
import itertools
import json
import struct
from collections.abc import Callable
from typing import Any, NamedTuple, Optional, Union

from . import _library, rows
from ._library import FORMATS, NONE, lib
from ._make import maker
from .errors import BY_STATUS, InternalError
from .records import Date, Exchange, Figure, Mention, Negotiation, Party, Quote, Side, TextWarning
from .rows import Kind, Row

Record = Union[Date, Party, Figure, Exchange, Negotiation]


def _names(enumeration: int) -> tuple[Any, ...]:
    """The names of an enumeration. A test compares them with the Literal types of records.py."""
    return _library.names(enumeration)


(
    _TYPES, _MODS, _CALENDARS, _KINDS, _ROLES, _FORMS, _QUALIFIERS, _FIGURES,
    _STATUSES, _COUNTINGS, _BASES, _MEETS, _TOPICS, _TALKS, _WARNINGS,
) = (_names(enumeration) for enumeration in range(15))  # fmt: skip
_CODE_POINTS = 1

_make_date, _make_mention, _make_party, _make_quote = maker(Date), maker(Mention), maker(Party), maker(Quote)
_make_figure, _make_side, _make_exchange = maker(Figure), maker(Side), maker(Exchange)
_make_negotiation, _make_warning = maker(Negotiation), maker(TextWarning)


class _Ids:
    """Index to id: 0 to "p1". The first thousand are made once."""

    def __init__(self, letter: str) -> None:
        self._letter = letter
        self._known = [f"{letter}{i + 1}" for i in range(1000)]

    def __call__(self, index: int) -> str:
        return self._known[index] if index < 1000 else f"{self._letter}{index + 1}"

    def or_none(self, index: int) -> Optional[str]:
        return None if index == NONE else self(index)


_date_id, _party_id, _figure_id, _exchange_id, _talks_id = map(_Ids, "dpfxn")
_role_sets: dict[int, tuple[Any, ...]] = {}


def _roles(bits: int) -> tuple[Any, ...]:
    if bits not in _role_sets:
        _role_sets[bits] = tuple(name for i, name in enumerate(_ROLES) if name and bits >> i & 1)
    return _role_sets[bits]


class _Handle:
    """A parley_report, freed with this object."""

    __slots__ = ("pointer", "_free")

    def __init__(self, pointer: int) -> None:
        self.pointer = pointer
        self._free = lib.parley_report_free  # may be gone from the module when the interpreter ends

    def __del__(self) -> None:
        self._free(self.pointer)


def _take_text(call: Callable[..., int], *arguments: Any) -> str:
    """Calls a function that gives out a text."""
    out = ctypes.c_void_p()
    length = ctypes.c_size_t()
    status = call(*arguments, ctypes.byref(out), ctypes.byref(length))
    if status != 0:
        _library.fail(status)
    try:
        return ctypes.string_at(out, length.value).decode("utf-8")
    finally:
        lib.parley_text_free(out)


class Source:
    """A document as bytes, and the way back from byte offsets to the caller's string."""

    __slots__ = ("data", "errors", "is_ascii", "_starts")

    def __init__(self, text: str | bytes) -> None:
        self._starts: Optional[list[int]] = None
        if isinstance(text, str):
            self.errors = "strict"
            try:
                self.data = text.encode("utf-8")
            except UnicodeEncodeError:
                # Lone surrogates: three bytes each that are no UTF-8, and one character each to Python.
                self.errors = "surrogatepass"
                self.data = text.encode("utf-8", "surrogatepass")
                lengths = (1 if c < "\x80" else 2 if c < "\u0800" else 3 if c < "\U00010000" else 4 for c in text)
                self._starts = list(itertools.accumulate(lengths, initial=0))
        elif isinstance(text, bytes):
            self.errors = "surrogateescape"
            self.data = text
        else:
            raise TypeError(f"text is str or bytes, not {type(text).__name__}")
        self.is_ascii = self.data.isascii()

    def indices(self, offsets: set[int]) -> Callable[[int], int]:
        """Maps each of these byte offsets to an index of the caller's string."""
        ordered = sorted(offsets)
        if self._starts is not None:
            starts = self._starts
            return {offset: bisect.bisect_right(starts, offset) - 1 for offset in ordered}.__getitem__
        mapped = array.array("I", ordered)
        if mapped:
            address, count = mapped.buffer_info()
            status = lib.parley_map_offsets(self.data, len(self.data), _CODE_POINTS, address, count)
            if status != 0:
                _library.fail(status)
        return dict(zip(ordered, mapped)).__getitem__


_STRUCTS = {name: struct.Struct(form) for name, form in FORMATS.items()}

# Where in a row a begin stands, with its end behind it: of the record, and of the quotes in it.
_SPANS = {
    "dates": (0,),
    "parties": (8,),
    "figures": (0, 4, 10),
    "exchanges": (0, 10),
    "negotiations": (0, 16, 20),
    "warnings": (0,),
    "mentions": (0,),
    "quotes": (0,),
}


class _Reader:
    """Reads a report's arrays into records."""

    def __init__(self, pointer: int, source: Source) -> None:
        view = _library.View()
        view.struct_size = ctypes.sizeof(view)
        status = lib.parley_report_view(pointer, ctypes.byref(view))
        if status != 0:
            _library.fail(status)
        self._view = view
        arena = ctypes.string_at(view.arena, view.arena_length)
        self.string = self._string_reader(arena, source.errors)
        self._rows: dict[str, list[tuple[Any, ...]]] = {name: self._read(name) for name in FORMATS}
        self._index: Callable[[int], int] = int if source.is_ascii else source.indices(self._offsets())
        self._indices = [row[0] for row in self._rows["indices"]]
        self._quotes = [self._quote(*row) for row in self._rows["quotes"]]

    def _read(self, name: str) -> list[tuple[Any, ...]]:
        described = getattr(self._view, name)
        count = described.count
        if count == 0:
            return []
        stride = described.stride
        form = _STRUCTS[name]
        if stride != form.size:
            # A newer library's records may be longer than those known here.
            form = struct.Struct(FORMATS[name] + f"{stride - form.size}x")
        return list(form.iter_unpack(ctypes.string_at(described.data, count * stride)))

    def _offsets(self) -> set[int]:
        """All byte offsets in the report."""
        offsets: set[int] = set()
        for name, places in _SPANS.items():
            for row in self._rows[name]:
                for place in places:
                    offsets.add(row[place])
                    offsets.add(row[place + 1])
        return offsets

    @staticmethod
    def _string_reader(arena: bytes, errors: str) -> Callable[[int, int], Optional[str]]:
        if arena.isascii():
            text = arena.decode("ascii")
            return lambda offset, length: text[offset : offset + length] if length else None
        return lambda offset, length: arena[offset : offset + length].decode("utf-8", errors) if length else None

    def _quote(self, begin: int, end: int, offset: int, length: int) -> Quote:
        return _make_quote(begin, end, self._index(begin), self._index(end), self.string(offset, length) or "")

    def _optional_quote(self, begin: int, end: int, offset: int, length: int) -> Optional[Quote]:
        return self._quote(begin, end, offset, length) if end else None

    def _list(self, to_id: _Ids, first: int, count: int) -> tuple[str, ...]:
        return tuple(map(to_id, self._indices[first : first + count])) if count else ()

    def identity(self) -> tuple[Optional[str], Optional[str]]:
        return self.string(*self._view.id), self.string(*self._view.published)

    def dates(self) -> tuple[Date, ...]:
        string, index = self.string, self._index
        return tuple(
            _make_date(
                _date_id(i), row[0], row[1], index(row[0]), index(row[1]), string(row[2], row[3]) or "",
                _TYPES[row[19]], string(row[4], row[5]), _MODS[row[20]], string(row[6], row[7]), string(row[8], row[9]),
                _date_id.or_none(row[14]), _date_id.or_none(row[15]), string(row[10], row[11]), string(row[12], row[13]),
                _CALENDARS[row[21]] if row[21] else None, round(row[18], 2), string(row[16], row[17]),
            )
            for i, row in enumerate(self._rows["dates"])
        )  # fmt: skip

    def parties(self) -> tuple[Party, ...]:
        string, index = self.string, self._index
        mentions = [
            _make_mention(row[0], row[1], index(row[0]), index(row[1]), string(row[2], row[3]) or "", _FORMS[row[5]])
            for row in self._rows["mentions"]
        ]
        return tuple(
            _make_party(
                _party_id(i), string(row[0], row[1]) or "", _KINDS[row[19]], string(row[2], row[3]),
                string(row[4], row[5]), string(row[6], row[7]), _roles(row[15]), _party_id.or_none(row[14]),
                self._optional_quote(*row[8:12]), tuple(mentions[row[12] : row[12] + row[13]]), round(row[18], 2),
                string(row[16], row[17]),
            )
            for i, row in enumerate(self._rows["parties"])
        )  # fmt: skip

    def figures(self) -> tuple[Figure, ...]:
        string, index = self.string, self._index
        return tuple(
            _make_figure(
                _figure_id(i), row[0], row[1], index(row[0]), index(row[1]), string(row[2], row[3]) or "",
                self._quote(*row[4:8]), row[8] if row[27] & 1 else None, row[9] if row[27] & 2 else None,
                _QUALIFIERS[row[28]], _FIGURES[row[29]], _party_id.or_none(row[14]), self._optional_quote(*row[10:14]),
                _party_id.or_none(row[15]), _party_id.or_none(row[16]), _STATUSES[row[30]], _COUNTINGS[row[31]],
                string(row[20], row[21]), _figure_id.or_none(row[18]), _figure_id.or_none(row[19]), _party_id.or_none(row[17]),
                self._list(_date_id, row[22], row[23]), round(row[26], 2), string(row[24], row[25]),
            )
            for i, row in enumerate(self._rows["figures"])
        )  # fmt: skip

    def exchanges(self) -> tuple[Exchange, ...]:
        string, index = self.string, self._index
        sides = [
            _make_side(
                _party_id.or_none(row[1]), self._list(_figure_id, row[2], row[3]), tuple(self._quotes[row[4] : row[4] + row[5]])
            )
            for row in self._rows["sides"]
        ]
        return tuple(
            _make_exchange(
                _exchange_id(i), row[0], row[1], index(row[0]), index(row[1]), string(row[2], row[3]) or "",
                tuple(sides[row[4] : row[4] + row[5]]), _STATUSES[row[17]], self._list(_party_id, row[6], row[7]),
                self._list(_date_id, row[8], row[9]), self._optional_quote(*row[10:14]), _BASES[row[18]],
                round(row[16], 2), string(row[14], row[15]),
            )
            for i, row in enumerate(self._rows["exchanges"])
        )  # fmt: skip

    def negotiations(self) -> tuple[Negotiation, ...]:
        string, index = self.string, self._index
        return tuple(
            _make_negotiation(
                _talks_id(i), row[0], row[1], index(row[0]), index(row[1]), string(row[2], row[3]) or "",
                tuple(self._quotes[row[4] : row[4] + row[5]]), self._list(_party_id, row[6], row[7]),
                self._list(_party_id, row[8], row[9]), self._list(_party_id, row[10], row[11]),
                self._list(_party_id, row[12], row[13]), self._optional_quote(*row[16:20]), _MEETS[row[27]],
                _TOPICS[row[28]], self._optional_quote(*row[20:24]), _TALKS[row[29]],
                self._list(_date_id, row[14], row[15]), round(row[26], 2), string(row[24], row[25]),
            )
            for i, row in enumerate(self._rows["negotiations"])
        )  # fmt: skip

    def warnings(self) -> tuple[TextWarning, ...]:
        return tuple(
            _make_warning(
                _WARNINGS[row[4]], row[0], row[1], self._index(row[0]), self._index(row[1]),
                self.string(row[2], row[3]) or "",
            )
            for row in self._rows["warnings"]
        )  # fmt: skip


class _Contents(NamedTuple):
    """What a report holds, read from the library."""

    id: Optional[str]
    published: Optional[str]
    dates: tuple[Date, ...]
    parties: tuple[Party, ...]
    figures: tuple[Figure, ...]
    exchanges: tuple[Exchange, ...]
    negotiations: tuple[Negotiation, ...]
    warnings: tuple[TextWarning, ...]


class Report:
    """What parley says about one document: ``dates``, ``parties``, ``figures``, ``exchanges``, ``negotiations``, ``warnings``.

    ``report["p1"]`` is the record with that id. Records are read from the library when they are first asked for. Reports compare equal
    when they say the same, can be pickled, and may be read by any number of threads.
    """

    __slots__ = ("_handle", "_source", "_contents", "_json", "__weakref__")

    _handle: Optional[_Handle]
    _source: Optional[Source]
    _contents: Optional[_Contents]
    _json: Optional[str]

    def __init__(self, pointer: int, source: Source) -> None:
        """For the extractor: a report of the library, which from now on belongs to this object."""
        self._handle = _Handle(pointer)
        self._source = source
        self._contents = None
        self._json = None

    def _read(self) -> _Contents:
        # Two threads may come here together: both read the same, and the later one's contents stay.
        contents = self._contents
        if contents is None:
            assert self._handle is not None and self._source is not None
            reader = _Reader(self._handle.pointer, self._source)
            contents = _Contents(
                *reader.identity(), reader.dates(), reader.parties(), reader.figures(), reader.exchanges(),
                reader.negotiations(), reader.warnings(),
            )  # fmt: skip
            self._contents = contents
        return contents

    @property
    def id(self) -> Optional[str]:
        """The caller's document id."""
        return self._read().id

    @property
    def published(self) -> Optional[str]:
        """The caller's publication date."""
        return self._read().published

    @property
    def dates(self) -> tuple[Date, ...]:
        """Temporal expressions, in text order."""
        return self._read().dates

    @property
    def parties(self) -> tuple[Party, ...]:
        """Actors: those that negotiate or mediate, and those that are merely mentioned."""
        return self._read().parties

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Counts of captives."""
        return self._read().figures

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """Paired deals."""
        return self._read().exchanges

    @property
    def negotiations(self) -> tuple[Negotiation, ...]:
        """Meetings, calls, rounds and processes of talks."""
        return self._read().negotiations

    @property
    def warnings(self) -> tuple[TextWarning, ...]:
        """What was odd about the text."""
        return self._read().warnings

    _LISTS = {"d": "dates", "p": "parties", "f": "figures", "x": "exchanges", "n": "negotiations"}

    def __getitem__(self, id: str) -> Record:
        """The record with this id; KeyError if there is none."""
        if not isinstance(id, str):
            raise TypeError(f'the id of a record is a str such as "p1", not {type(id).__name__}')
        name = self._LISTS.get(id[:1])
        if name and id[1:].isascii() and id[1:].isdigit() and id[1] != "0":
            records: tuple[Record, ...] = getattr(self._read(), name)
            if int(id[1:]) <= len(records):
                return records[int(id[1:]) - 1]
        raise KeyError(id)

    def __contains__(self, id: object) -> bool:
        """Is there a record with this id?"""
        try:
            return isinstance(id, str) and self[id] is not None
        except KeyError:
            return False

    # Not a sequence: without this Python would ask for report[0], report[1] and so on.
    __iter__ = None

    def party(self, id: str) -> Party:
        """The party with this id ("p1"); KeyError if there is none."""
        record = self[id]
        if not isinstance(record, Party):
            raise KeyError(id)
        return record

    def name(self, id: Optional[str]) -> Optional[str]:
        """The canonical name of a party by its id, None for None: ``report.name(figure.holder)``."""
        return None if id is None else self.party(id).name

    def rows(self, kind: Kind) -> list[Row]:
        """The records of one kind as flat rows, for pandas, csv and SQL; see :mod:`parley.rows` for the columns.

        ``kind`` is "dates", "parties", "figures", "exchanges" (a row for each side), "negotiations" or "warnings".
        """
        return rows.rows(self, kind)

    def to_json(self) -> str:
        """The report as one line of JSON in the schema parley.report/1."""
        if self._json is None:
            assert self._handle is not None
            self._json = _take_text(lib.parley_report_json, self._handle.pointer)
        return self._json

    def to_dict(self) -> dict[str, Any]:
        """The same as plain Python values."""
        plain: dict[str, Any] = json.loads(self.to_json())
        return plain

    def to_table(self, width: int = 100, colour: bool = False) -> str:
        """The report for a person at a terminal. Not for reports that were pickled."""
        if self._handle is None:
            raise ValueError("this report was pickled; its table is gone")
        return _take_text(lib.parley_report_table, self._handle.pointer, width, int(colour))

    def __eq__(self, other: object) -> bool:
        return self.to_json() == other.to_json() if isinstance(other, Report) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.to_json())

    def __repr__(self) -> str:
        counted = []
        for name in self._LISTS.values():
            count = len(getattr(self, name))
            one = "party" if name == "parties" else name[:-1]
            counted += [f"{count} {one if count == 1 else name}"] if count else []
        named = "" if self.id is None else f" {self.id!r}"
        dated = "" if self.published is None else f" of {self.published}"
        return f"<parley.Report{named}{dated}: {', '.join(counted) or 'nothing found'}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return _unpickle, (self._read(), self.to_json())


def _unpickle(contents: _Contents, text: str) -> Report:
    report = Report.__new__(Report)
    report._handle = None
    report._source = None
    report._contents = contents
    report._json = text
    return report


def error_of(pointer: int) -> Optional[Exception]:
    """The exception that a report of a batch stands for, or None. The report is left alone."""
    status = lib.parley_report_status(pointer)
    if status == 0:
        return None
    message = lib.parley_report_error(pointer).decode("utf-8", "replace")
    return BY_STATUS.get(status, InternalError)(message)
