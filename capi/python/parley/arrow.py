"""Arrow hand-over: a column of texts in, tables of records out, without a Python object for each record.

The tables implement the Arrow PyCapsule interface (``__arrow_c_array__``), which pyarrow, Polars, DuckDB and pandas read; this module needs none of
them::

    tables = extractor.extract_arrow(pyarrow.array(texts), published=pyarrow.array(dates))
    figures = pyarrow.record_batch(tables.figures)
"""

from __future__ import annotations

import ctypes
from ctypes import POINTER, c_char_p, c_int64, c_size_t, c_uint32, c_void_p
from typing import Any, NamedTuple, Optional, Protocol

from . import _library
from .errors import InvalidArgument


class ArrowColumn(Protocol):
    """Whatever exports itself as an Arrow array: pyarrow.Array, nanoarrow.Array, a pyarrow-backed pandas array …"""

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]: ...


class _Schema(ctypes.Structure):
    """struct ArrowSchema."""


_Schema._fields_ = [
    ("format", c_char_p),
    ("name", c_char_p),
    ("metadata", c_void_p),
    ("flags", c_int64),
    ("n_children", c_int64),
    ("children", c_void_p),
    ("dictionary", c_void_p),
    ("release", ctypes.CFUNCTYPE(None, POINTER(_Schema))),
    ("private_data", c_void_p),
]


class _Array(ctypes.Structure):
    """struct ArrowArray."""


_Array._fields_ = [
    ("length", c_int64),
    ("null_count", c_int64),
    ("offset", c_int64),
    ("n_buffers", c_int64),
    ("n_children", c_int64),
    ("buffers", c_void_p),
    ("children", c_void_p),
    ("dictionary", c_void_p),
    ("release", ctypes.CFUNCTYPE(None, POINTER(_Array))),
    ("private_data", c_void_p),
]


class _Table(ctypes.Structure):
    """parley_arrow_table."""

    _fields_ = [("schema", _Schema), ("array", _Array)]


class _Documents(ctypes.Structure):
    """parley_arrow_documents."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("text_schema", c_void_p),
        ("text", c_void_p),
        ("published_schema", c_void_p),
        ("published", c_void_p),
        ("mode", c_uint32),
        ("date_order", c_uint32),
        ("threads", c_uint32),
        ("_reserved", c_uint32),
    ]


_api = ctypes.pythonapi
_malloc = ctypes.PYFUNCTYPE(c_void_p, c_size_t)(("PyMem_RawMalloc", _api))
_free = ctypes.PYFUNCTYPE(None, c_void_p)(("PyMem_RawFree", _api))
_capsule_pointer = ctypes.PYFUNCTYPE(c_void_p, ctypes.py_object, c_char_p)(("PyCapsule_GetPointer", _api))
# A capsule that is being freed must not become a Python object again: here it is an address.
_dying_pointer = ctypes.PYFUNCTYPE(c_void_p, c_void_p, c_char_p)(("PyCapsule_GetPointer", _api))
_Destructor = ctypes.CFUNCTYPE(None, c_void_p)
_new_capsule = ctypes.PYFUNCTYPE(ctypes.py_object, c_void_p, c_char_p, _Destructor)(("PyCapsule_New", _api))


def _destructor(struct: Any, name: bytes) -> Any:
    def destroy(capsule: int) -> None:
        address = _dying_pointer(capsule, name)
        content = struct.from_address(address)
        if content.release:  # nobody has taken it
            content.release(ctypes.byref(content))
        _free(address)

    return _Destructor(destroy)


_DESTRUCTORS = {
    b"arrow_schema": _destructor(_Schema, b"arrow_schema"),
    b"arrow_array": _destructor(_Array, b"arrow_array"),
}


def _move_into_capsule(content: Any, name: bytes) -> object:
    size = ctypes.sizeof(content)
    address = _malloc(size)
    if not address:
        raise MemoryError
    ctypes.memmove(address, ctypes.byref(content), size)
    ctypes.memset(ctypes.byref(content), 0, size)
    return _new_capsule(address, name, _DESTRUCTORS[name])


class ArrowTable:
    """A record batch, for one consumer: what it is handed to owns it then."""

    __slots__ = ("_table",)

    def __init__(self, table: _Table) -> None:
        self._table = table

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        """Hands the table over; the second time is a ValueError. There is one schema only, whatever is requested."""
        if not self._table.array.release:
            raise ValueError("this table has been handed over already")
        schema = _move_into_capsule(self._table.schema, b"arrow_schema")
        return schema, _move_into_capsule(self._table.array, b"arrow_array")

    def __len__(self) -> int:
        """The number of rows; 0 after the hand-over."""
        return int(self._table.array.length)

    def __del__(self) -> None:
        for part in (self._table.schema, self._table.array):
            if part.release:
                part.release(ctypes.byref(part))


class ArrowTables(NamedTuple):
    """The records of all documents; ``doc_index`` in each row is the place of its document in the column."""

    documents: ArrowTable
    """A row a document: ``error`` and ``message``, null where all is well, and ``warnings``."""
    dates: ArrowTable
    parties: ArrowTable
    figures: ArrowTable
    exchanges: ArrowTable
    negotiations: ArrowTable


def _export(column: Any, what: str) -> tuple[object, object]:
    if not hasattr(column, "__arrow_c_array__"):
        if hasattr(column, "__arrow_c_stream__"):
            raise TypeError(
                f"{what} is one Arrow array; {type(column).__name__} may be many: give pyarrow.array(series), or chunked.combine_chunks()"
            )
        raise TypeError(f"{what} is an Arrow array (something with __arrow_c_array__), not {type(column).__name__}")
    schema, array = column.__arrow_c_array__()
    return schema, array


def extract(
    extractor: int, texts: ArrowColumn, published: Optional[ArrowColumn], narrative: bool, day_first: bool, threads: int
) -> ArrowTables:
    """For Extractor.extract_arrow."""
    try:
        function = _library.lib.parley_extract_arrow
    except AttributeError:
        raise InvalidArgument("this libparley.so was built without Arrow") from None
    function.restype = ctypes.c_int32
    function.argtypes = [c_void_p, POINTER(_Documents), POINTER(_Table), c_size_t]
    # The capsules must live until the call is over: they own what is read.
    capsules = _export(texts, "texts")
    documents = _Documents(
        ctypes.sizeof(_Documents),
        _capsule_pointer(capsules[0], b"arrow_schema"),
        _capsule_pointer(capsules[1], b"arrow_array"),
        None,
        None,
        int(narrative),
        int(day_first),
        threads,
        0,
    )
    if published is not None:
        dates = _export(published, "published")
        documents.published_schema = _capsule_pointer(dates[0], b"arrow_schema")
        documents.published = _capsule_pointer(dates[1], b"arrow_array")
    # Each table gets memory of its own, so that one may outlive the others.
    tables = (_Table * len(ArrowTables._fields))()
    status = function(extractor, ctypes.byref(documents), tables, len(tables))
    if status != 0:
        _library.fail(status)
    return ArrowTables(*(ArrowTable(_Table.from_buffer_copy(table)) for table in tables))
