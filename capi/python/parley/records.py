"""The records of a report, with the names of the schema ``parley.report/1``.

Every record is immutable. ``begin`` and ``end`` are UTF-8 byte offsets, half-open; ``start`` and ``stop`` say the same as indices of the Python
string, so that ``text[record.start:record.stop] == record.text``. For a document given as ``bytes`` they are indices of
``data.decode("utf-8", "surrogateescape")``. What the text does not say is ``None`` or an empty tuple. Records refer to one another by
id: ``"p1"``, ``"d2"``; ``report["p1"]`` is the record.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Optional

DateType = Literal["DATE", "TIME", "DURATION", "SET"]
DateMod = Literal[
    "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
    "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
]  # fmt: skip
Calendar = Literal["islamic", "solar_hijri"]
PartyKind = Literal[
    "state", "government", "armed_group", "political", "intergovernmental",
    "ngo", "military", "people", "person", "other",
]  # fmt: skip
Role = Literal[
    "party", "mediator", "host", "guarantor", "observer",
    "delegation_head", "negotiator", "envoy", "leader", "official", "spokesperson",
]  # fmt: skip
MentionForm = Literal["name", "alias", "demonym", "capital", "description", "pronoun"]
Qualifier = Literal["exact", "up_to", "less_than", "at_least", "more_than", "about", "range", "vague"]
FigureKind = Literal["prisoners", "prisoners_of_war", "hostages", "detainees", "soldiers", "civilians", "bodies"]
Status = Literal[
    "demanded", "proposed", "agreed", "planned", "ongoing", "completed", "refused", "held", "unknown"
]  # fmt: skip
Counting = Literal["total", "increment", "running_total"]
Basis = Literal["number_for_number", "all_for_all", "one_for_one", "person", "concession"]
Mode = Literal["in_person", "videoconference", "phone", "indirect", "unknown"]
Topic = Literal["prisoners", "ceasefire", "peace", "withdrawal", "humanitarian", "political", "other"]
TalksStatus = Literal["held", "ongoing", "planned", "proposed", "refused", "stalled", "unknown"]
WarningCode = Literal["invalid_utf8", "unknown_calendar_date", "past_gazetteer_date", "too_many_records"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the document."""

    begin: int
    end: int
    start: int
    stop: int
    text: str


@dataclass(frozen=True, slots=True)
class Date:
    """A temporal expression, as an ISO-TimeML TIMEX3."""

    id: str
    begin: int
    end: int
    start: int
    stop: int
    text: str
    type: DateType
    value: Optional[str]
    """TIMEX3 value: ``2020-03-10``, ``P2W``, ``XXXX-WXX-2``."""
    mod: Optional[DateMod]
    quant: Optional[str]
    freq: Optional[str]
    begin_point: Optional[str]
    """Of a duration: id of the date where it begins."""
    end_point: Optional[str]
    earliest: Optional[str]
    """First day (or minute) of the value, as a closed interval; ``None`` where not anchored."""
    latest: Optional[str]
    calendar: Optional[Calendar]
    """In which the date is written; ``None``: Gregorian. The value is Gregorian always."""
    confidence: float
    rule: Optional[str]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the document speaks of a party."""

    begin: int
    end: int
    start: int
    stop: int
    text: str
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Party:
    """An actor: a state, a government, an armed group, an organisation, a person."""

    id: str
    name: str
    """Canonical: ``Government of Afghanistan``."""
    kind: PartyKind
    country: Optional[str]
    """ISO 3166-1 alpha-3."""
    code: Optional[str]
    wikidata: Optional[str]
    roles: tuple[Role, ...]
    """Empty for a mere mention."""
    represents: Optional[str]
    """Id of the party that this one speaks or acts for."""
    position: Optional[Quote]
    mentions: tuple[Mention, ...]
    confidence: float
    rule: Optional[str]


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of people who are held, captured, to be released, released or exchanged, or of bodies exchanged."""

    id: str
    begin: int
    end: int
    start: int
    stop: int
    text: str
    number: Quote
    """The number words alone."""
    low: Optional[int]
    """Closed bounds; ``None``: open on that side."""
    high: Optional[int]
    qualifier: Qualifier
    kind: FigureKind
    of: Optional[str]
    """Id of the party whose people they are."""
    of_text: Optional[Quote]
    holder: Optional[str]
    """Id of the party that holds or releases them."""
    recipient: Optional[str]
    """Id of the party that gets them back."""
    status: Status
    counting: Optional[Counting]
    per: Optional[str]
    part_of: Optional[str]
    same_as: Optional[str]
    source: Optional[str]
    dates: tuple[str, ...]
    confidence: float
    rule: Optional[str]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a deal and what it gives."""

    party: Optional[str]
    gives: tuple[str, ...]
    """Ids of figures."""
    gives_text: tuple[Quote, ...]
    """What is no figure: a named person, a ceasefire."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One paired deal: what is given for what."""

    id: str
    begin: int
    end: int
    start: int
    stop: int
    text: str
    sides: tuple[Side, ...]
    status: Status
    mediators: tuple[str, ...]
    dates: tuple[str, ...]
    location: Optional[Quote]
    basis: Basis
    confidence: float
    rule: Optional[str]


@dataclass(frozen=True, slots=True)
class Negotiation:
    """One meeting, call, round or process of talks between parties."""

    id: str
    begin: int
    end: int
    start: int
    stop: int
    text: str
    mentions: tuple[Quote, ...]
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    hosts: tuple[str, ...]
    people: tuple[str, ...]
    location: Optional[Quote]
    mode: Mode
    topic: Topic
    phase: Optional[Quote]
    status: TalksStatus
    dates: tuple[str, ...]
    confidence: float
    rule: Optional[str]


@dataclass(frozen=True, slots=True)
class TextWarning:
    """What was odd about the text."""

    code: WarningCode
    begin: int
    end: int
    start: int
    stop: int
    message: str
