"""Finds libparley.so, checks that it is the right one, and declares its functions (see parley_c.h)."""

from __future__ import annotations

import ctypes
import os
import pathlib
import struct
from ctypes import POINTER, c_char_p, c_int32, c_size_t, c_uint8, c_uint32, c_uint64, c_void_p
from typing import NoReturn

from .errors import BY_STATUS, InternalError, LibraryNotFound

ABI_VERSION = 0  # PARLEY_ABI_VERSION of the header that this file was written after
NONE = 0xFFFFFFFF  # PARLEY_NONE


class Options(ctypes.Structure):
    """parley_options."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("extract", c_uint32),
        ("explain", c_uint32),
        ("strict_utf8", c_uint32),
        ("max_records", c_uint32),
        ("max_bytes", c_uint64),
        ("gazetteer", c_void_p),
    ]


class Context(ctypes.Structure):
    """parley_context."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("published", c_char_p),
        ("published_length", c_size_t),
        ("id", c_char_p),
        ("id_length", c_size_t),
        ("mode", c_uint32),
        ("date_order", c_uint32),
    ]


class Batch(ctypes.Structure):
    """parley_batch."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("count", c_size_t),
        ("text", c_char_p),
        ("text_offsets", POINTER(c_uint64)),
        ("published", c_char_p),
        ("published_offsets", POINTER(c_uint64)),
        ("id", c_char_p),
        ("id_offsets", POINTER(c_uint64)),
        ("modes", POINTER(c_uint8)),
        ("mode", c_uint32),
        ("date_order", c_uint32),
        ("threads", c_uint32),
        ("_reserved", c_uint32),
    ]


class Array(ctypes.Structure):
    """parley_array."""

    _fields_ = [("data", c_void_p), ("count", c_size_t), ("stride", c_size_t)]


class View(ctypes.Structure):
    """parley_view."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("arena", c_void_p),
        ("arena_length", c_size_t),
        ("id", c_uint32 * 2),
        ("published", c_uint32 * 2),
        *[
            (name, Array)
            for name in (
                "dates", "parties", "figures", "exchanges", "negotiations", "warnings",
                "mentions", "sides", "quotes", "indices",
            )
        ],
    ]  # fmt: skip


# The records of parley_c.h as struct formats: native byte order, no padding but that written as x.
FORMATS = {
    "dates": "=18If3Bx",
    "parties": "=18IfB3x",
    "figures": "=8I2q16If5B7x",
    "exchanges": "=16If2B2x",
    "negotiations": "=26If3Bx",
    "warnings": "=4IB3x",
    "mentions": "=5IB3x",
    "sides": "=6I",
    "quotes": "=4I",
    "indices": "=I",
}

# parley_sizeof's numbers for what is written down above.
_SIZES = [
    (0, ctypes.sizeof(Options)),
    (1, ctypes.sizeof(Context)),
    (2, ctypes.sizeof(Batch)),
    (3, ctypes.sizeof(View)),
    (12, struct.calcsize(FORMATS["quotes"])),
    (13, ctypes.sizeof(Array)),
    (20, struct.calcsize(FORMATS["dates"])),
    (21, struct.calcsize(FORMATS["parties"])),
    (22, struct.calcsize(FORMATS["mentions"])),
    (23, struct.calcsize(FORMATS["figures"])),
    (24, struct.calcsize(FORMATS["exchanges"])),
    (25, struct.calcsize(FORMATS["sides"])),
    (26, struct.calcsize(FORMATS["negotiations"])),
    (27, struct.calcsize(FORMATS["warnings"])),
]

_PROTOTYPES: dict[str, tuple[object, list[object]]] = {
    "parley_abi_version": (c_uint32, []),
    "parley_extract": (c_int32, [c_void_p, c_void_p, c_char_p, c_size_t, POINTER(Context), POINTER(c_void_p)]),
    "parley_extract_batch": (c_int32, [c_void_p, POINTER(Batch), POINTER(c_void_p)]),
    "parley_extractor_free": (None, [c_void_p]),
    "parley_extractor_new": (c_int32, [POINTER(Options), POINTER(c_void_p)]),
    "parley_gazetteer_date": (c_char_p, []),
    "parley_gazetteer_free": (None, [c_void_p]),
    "parley_gazetteer_new": (c_int32, [c_void_p, c_char_p, c_size_t, POINTER(c_void_p)]),
    "parley_gazetteer_size": (c_size_t, [c_void_p]),
    "parley_last_error": (c_char_p, []),
    "parley_map_offsets": (c_int32, [c_char_p, c_size_t, c_uint32, c_void_p, c_size_t]),
    "parley_name": (c_char_p, [c_uint32, c_uint32]),
    "parley_report_error": (c_char_p, [c_void_p]),
    "parley_report_free": (None, [c_void_p]),
    "parley_report_json": (c_int32, [c_void_p, POINTER(c_void_p), POINTER(c_size_t)]),
    "parley_report_status": (c_int32, [c_void_p]),
    "parley_report_table": (c_int32, [c_void_p, c_uint32, c_uint32, POINTER(c_void_p), POINTER(c_size_t)]),
    "parley_report_view": (c_int32, [c_void_p, POINTER(View)]),
    "parley_sizeof": (c_size_t, [c_uint32]),
    "parley_text_free": (None, [c_void_p]),
    "parley_version_string": (c_char_p, []),
}


def _candidates() -> list[tuple[str, str]]:
    """Where the library may be, as (path or name, why there), in the order in which they are tried."""
    named = os.environ.get("PARLEY_LIBRARY")
    if named:
        # What the user names is meant: nothing else is tried.
        return [(named, "the environment variable PARLEY_LIBRARY")]
    here = pathlib.Path(__file__).resolve().parent
    found = [(str(here / name), "beside this package") for name in ("libparley.so.0", "libparley.so")]
    top = here.parents[2]
    if (top / "capi" / "parley_c.h").is_file():
        found.append((str(top / "build" / "release" / "lib" / "libparley.so"), "the build tree"))
    found.append(("libparley.so.0", "the system's libraries"))
    return found


def _check(library: ctypes.CDLL) -> None:
    """Raises OSError where the library does not fit this package."""
    try:
        for name, (result, arguments) in _PROTOTYPES.items():
            function = getattr(library, name)
            function.restype = result
            function.argtypes = arguments
    except AttributeError as error:
        raise OSError(f"it is not parley's, or too old: {error}") from None
    abi = library.parley_abi_version()
    if abi != ABI_VERSION:
        raise OSError(f"its ABI has version {abi}, this package needs {ABI_VERSION}")
    for which, size in _SIZES:
        if library.parley_sizeof(which) < size:
            raise OSError(f"its struct {which} has {library.parley_sizeof(which)} bytes, this package needs {size}")


def _load() -> tuple[ctypes.CDLL, str]:
    tried = []
    for path, why in _candidates():
        if os.sep in path and not os.path.exists(path):
            tried.append(f"  {path} ({why}): no such file")
            continue
        try:
            library = ctypes.CDLL(path)
            _check(library)
            return library, path
        except OSError as error:
            tried.append(f"  {path} ({why}): {error}")
    raise LibraryNotFound(
        "cannot load libparley.so; tried\n" + "\n".join(tried) + "\nSet PARLEY_LIBRARY to the path of libparley.so."
    )


lib, path = _load()


def fail(status: int) -> NoReturn:
    """Raises the exception for a status, with the message of this thread's last error."""
    message = lib.parley_last_error().decode("utf-8", "replace")
    raise BY_STATUS.get(status, InternalError)(message)


def names(enumeration: int) -> tuple[str | None, ...]:
    """The names of an enumeration's values, in order; None for a value that means "none"."""
    out: list[str | None] = []
    # Some enumerations have a nameless value 0; otherwise the first nameless value is past the end.
    for value in range(256):
        name = lib.parley_name(enumeration, value).decode("ascii")
        if not name and value > 0:
            break
        out.append(name or None)
    return tuple(out)
