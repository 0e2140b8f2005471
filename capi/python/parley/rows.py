"""Flat rows: a report's records as dicts of plain values, for pandas, csv, SQL and spreadsheets.

    frame = pandas.DataFrame(row for report in reports for row in report.rows("figures"))

Each row begins with ``document`` (the report's id) and ``published``; with ``id`` they are a key. The other columns bear the names of the
schema, and beside the ids of other records stands what one wants to read: ``holder`` is "p2" and ``holder_name`` "Taliban", ``dates`` is "d1|d3" and
``earliest``, ``latest`` are the first and the last day of these. Lists are joined with "|". What the text does not say is None.
:func:`columns` names the columns, for a table without rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Literal, Optional, Union

from .errors import InvalidArgument

if TYPE_CHECKING:
    from .records import Date, Exchange, Figure, Negotiation, Party, Quote, TextWarning
    from .report import Report

Kind = Literal["dates", "parties", "figures", "exchanges", "negotiations", "warnings"]
Row = dict[str, Union[str, int, float, None]]

_SPAN = ("begin", "end", "start", "stop", "text")
_WHEN = ("dates", "earliest", "latest")
_LAST = ("confidence", "rule")

_COLUMNS: dict[str, tuple[str, ...]] = {
    "dates": (
        "id", *_SPAN, "type", "value", "mod", "quant", "freq", "begin_point", "end_point", "earliest", "latest", "calendar", *_LAST,
    ),
    "parties": (
        "id", "name", "kind", "country", "code", "wikidata", "roles", "represents", "represents_name", "position", "mentions", *_LAST,
    ),
    "figures": (
        "id", *_SPAN, "number", "low", "high", "qualifier", "kind", "of", "of_name", "of_text", "holder", "holder_name", "recipient",
        "recipient_name", "status", "counting", "per", "part_of", "same_as", "source", "source_name", *_WHEN, *_LAST,
    ),
    "exchanges": (
        "id", *_SPAN, "side", "party", "party_name", "gives", "gives_text", "status", "basis", "mediators", "mediator_names",
        "location", *_WHEN, *_LAST,
    ),
    "negotiations": (
        "id", *_SPAN, "parties", "party_names", "mediators", "mediator_names", "hosts", "host_names", "people", "people_names",
        "location", "mode", "topic", "phase", "status", *_WHEN, *_LAST,
    ),
    "warnings": ("code", "begin", "end", "start", "stop", "message"),
}  # fmt: skip


def columns(kind: Kind) -> tuple[str, ...]:
    """The names of the columns of ``report.rows(kind)``, in order."""
    if kind not in _COLUMNS:
        raise InvalidArgument(f"kind is one of {', '.join(_COLUMNS)}, not {kind!r}")
    return ("document", "published", *_COLUMNS[kind])


def _list(values: Iterable[str]) -> Optional[str]:
    return "|".join(values) or None


def _text(quote: Optional[Quote]) -> Optional[str]:
    return None if quote is None else quote.text


class _Names:
    """What a report's ids stand for."""

    def __init__(self, report: Report) -> None:
        self._parties = {party.id: party.name for party in report.parties}
        self._dates = {date.id: date for date in report.dates}
        self._figures = {figure.id: figure.text for figure in report.figures}

    def party(self, id: Optional[str]) -> Optional[str]:
        return None if id is None else self._parties[id]

    def parties(self, ids: Iterable[str]) -> Optional[str]:
        return _list(self._parties[id] for id in ids)

    def gifts(self, figures: Iterable[str], quotes: Iterable[Quote]) -> Optional[str]:
        return _list([*(self._figures[id] for id in figures), *(quote.text for quote in quotes)])

    def when(self, ids: Iterable[str]) -> tuple[Optional[str], Optional[str], Optional[str]]:
        dates = [self._dates[id] for id in ids]
        earliest = min((date.earliest for date in dates if date.earliest), default=None)
        return _list(ids), earliest, max((date.latest for date in dates if date.latest), default=None)


def _span(record: Any) -> tuple[Any, ...]:
    return record.id, record.begin, record.end, record.start, record.stop, record.text


def _date(date: Date, names: _Names) -> Iterable[tuple[Any, ...]]:
    yield (
        *_span(date), date.type, date.value, date.mod, date.quant, date.freq, date.begin_point, date.end_point, date.earliest,
        date.latest, date.calendar, date.confidence, date.rule,
    )  # fmt: skip


def _party(party: Party, names: _Names) -> Iterable[tuple[Any, ...]]:
    yield (
        party.id, party.name, party.kind, party.country, party.code, party.wikidata, _list(party.roles), party.represents,
        names.party(party.represents), _text(party.position), len(party.mentions), party.confidence, party.rule,
    )  # fmt: skip


def _figure(figure: Figure, names: _Names) -> Iterable[tuple[Any, ...]]:
    yield (
        *_span(figure), figure.number.text, figure.low, figure.high, figure.qualifier, figure.kind, figure.of,
        names.party(figure.of), _text(figure.of_text), figure.holder, names.party(figure.holder), figure.recipient,
        names.party(figure.recipient), figure.status, figure.counting, figure.per, figure.part_of, figure.same_as, figure.source,
        names.party(figure.source), *names.when(figure.dates), figure.confidence, figure.rule,
    )  # fmt: skip


def _exchange(exchange: Exchange, names: _Names) -> Iterable[tuple[Any, ...]]:
    for number, side in enumerate(exchange.sides, start=1):
        yield (
            *_span(exchange), number, side.party, names.party(side.party), _list(side.gives), names.gifts(side.gives, side.gives_text),
            exchange.status, exchange.basis, _list(exchange.mediators), names.parties(exchange.mediators), _text(exchange.location),
            *names.when(exchange.dates), exchange.confidence, exchange.rule,
        )  # fmt: skip


def _talks(talks: Negotiation, names: _Names) -> Iterable[tuple[Any, ...]]:
    yield (
        *_span(talks), _list(talks.parties), names.parties(talks.parties), _list(talks.mediators), names.parties(talks.mediators),
        _list(talks.hosts), names.parties(talks.hosts), _list(talks.people), names.parties(talks.people), _text(talks.location),
        talks.mode, talks.topic, _text(talks.phase), talks.status, *names.when(talks.dates), talks.confidence, talks.rule,
    )  # fmt: skip


def _warning(warning: TextWarning, names: _Names) -> Iterable[tuple[Any, ...]]:
    yield warning.code, warning.begin, warning.end, warning.start, warning.stop, warning.message


_VALUES: dict[str, Callable[[Any, _Names], Iterable[tuple[Any, ...]]]] = {
    "dates": _date, "parties": _party, "figures": _figure, "exchanges": _exchange, "negotiations": _talks, "warnings": _warning,
}  # fmt: skip


def rows(report: Report, kind: Kind) -> list[Row]:
    """For Report.rows."""
    names_of_columns = columns(kind)
    records = getattr(report, kind)
    if not records:
        return []
    names = _Names(report)
    head = (report.id, report.published)
    return [
        dict(zip(names_of_columns, (*head, *values), strict=True)) for record in records for values in _VALUES[kind](record, names)
    ]
