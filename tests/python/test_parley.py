"""The Python package: what it gives, what it raises, threads, forks, pickles; and that it says what the tool says.

    PARLEY_LIBRARY=build/release/lib/libparley.so PARLEY_TOOL=build/release/bin/parley python3 -m unittest test_parley
"""

from __future__ import annotations

import concurrent.futures
import copy
import ctypes
import dataclasses
import datetime
import gc
import json
import multiprocessing
import os
import pathlib
import pickle
import re
import subprocess
import sys
import tempfile
import typing
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "capi" / "python"))

import parley  # noqa: E402
from parley import errors, records  # noqa: E402
from parley import report as report_module  # noqa: E402

ARTICLES = TOP / "examples" / "articles" / "articles.jsonl"
DOCUMENTS = list(parley.read_jsonl(ARTICLES))
TEXT = "Kabul’s envoys met the Taliban on Sunday; up to 5,000 Taliban prisoners will be freed — in exchange for 1,000 captives."


def spans(record: object) -> list[object]:
    """The record and whatever it holds that has a span."""
    found = []
    if hasattr(record, "begin"):
        found.append(record)
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        for each in value if isinstance(value, tuple) else (value,):
            if dataclasses.is_dataclass(each):
                found += spans(each)
    return found


class Extraction(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.extractor = parley.Extractor()

    def all_records(self, report: parley.Report) -> list:
        return [*report.dates, *report.parties, *report.figures, *report.exchanges, *report.negotiations]

    def test_the_fields_of_the_schema(self) -> None:
        with parley.Extractor(explain=True) as extractor:
            reports = extractor.extract_many(DOCUMENTS)
        kinds = set()
        for report in reports:
            plain = report.to_dict()
            self.assertEqual((report.id, report.published), (plain["id"], plain["published"]))
            for name in ("dates", "parties", "figures", "exchanges", "negotiations"):
                self.assertEqual(len(getattr(report, name)), len(plain[name]))
                for record, expected in zip(getattr(report, name), plain[name]):
                    kinds.add(name)
                    self.assertEqual(self.as_schema(record), {"calendar": None, **expected} if name == "dates" else expected)
        self.assertGreaterEqual(kinds, {"dates", "parties", "figures"})

    def as_schema(self, record: object) -> object:
        """A record as the JSON report has it: without the indices of the string, tuples as lists."""
        if dataclasses.is_dataclass(record):
            return {
                field.name: self.as_schema(getattr(record, field.name))
                for field in dataclasses.fields(record)
                if field.name not in ("start", "stop")
            }
        return [self.as_schema(each) for each in record] if isinstance(record, tuple) else record

    def test_what_the_readme_shows(self) -> None:
        report = self.extractor.extract(TEXT, published="2020-03-23")
        self.assertEqual(report.figures[0].high, 5000)
        self.assertIsNone(report.figures[0].low)
        self.assertEqual(report.dates[0].value, "2020-03-22")

    def test_indices_of_the_string_and_of_the_bytes(self) -> None:
        for document in [*DOCUMENTS, parley.Document("½ 😀 " + TEXT, "2020-03-23"), parley.Document(TEXT[1:], "2020-03-23")]:
            report = self.extractor.extract(document.text, document.published)
            data = document.text.encode()
            for record in self.all_records(report):
                for each in spans(record):
                    self.assertEqual(document.text[each.start : each.stop], each.text)
                    self.assertEqual(data[each.begin : each.end].decode(), each.text)

    def test_bytes_and_broken_bytes(self) -> None:
        self.assertEqual(self.extractor.extract(TEXT.encode(), "2020-03-23"), self.extractor.extract(TEXT, "2020-03-23"))
        data = b"\xff\xe2\x82 On 3 May 2021 they freed 20\xff hostages."
        report = self.extractor.extract(data)
        self.assertEqual(report.warnings[0].code, "invalid_utf8")
        text = data.decode("utf-8", "surrogateescape")
        date = report.dates[0]
        self.assertEqual((date.text, text[date.start : date.stop]), ("3 May 2021", "3 May 2021"))
        for record in self.all_records(report):
            for each in spans(record):
                self.assertEqual(text[each.start : each.stop], each.text)
                self.assertEqual(data[each.begin : each.end], each.text.encode("utf-8", "surrogateescape"))

    def test_lone_surrogates(self) -> None:
        text = "\ud800½ On 3 May 2021 they met\udfff; on 4 May 2021 they parted."
        report = self.extractor.extract(text)
        self.assertEqual(report.warnings[0].code, "invalid_utf8")
        self.assertEqual([date.text for date in report.dates], ["3 May 2021", "4 May 2021"])
        for date in report.dates:
            self.assertEqual(text[date.start : date.stop], date.text)

    def test_odd_texts(self) -> None:
        for text in ("", "   \n\t ", "\0\0", "a" * (1 << 20), "7" * (1 << 20), "“‘\"" * 10000):
            report = self.extractor.extract(text)
            self.assertEqual(list(report.exchanges), [])
            self.assertEqual(report.to_dict()["schema"], "parley.report/1")

    def test_publication_dates(self) -> None:
        for published in (
            "2020-03-23",
            datetime.date(2020, 3, 23),
            datetime.datetime(2020, 3, 23, 10, 30, 5, 77),
            datetime.datetime(2020, 3, 23, 10, 30, tzinfo=datetime.timezone.utc),
        ):
            report = self.extractor.extract("They met on Sunday.", published)
            self.assertEqual(report.dates[0].value, "2020-03-22")
            self.assertTrue(report.published.startswith("2020-03-23"))
        self.assertNotEqual(self.extractor.extract("They met on Sunday.").dates[0].value, "2020-03-22")

    def test_a_day_in_a_column_of_times(self) -> None:
        midnight = datetime.datetime(2020, 3, 23)
        self.assertEqual(self.extractor.extract("x", midnight).published, "2020-03-23")
        self.assertEqual(self.extractor.extract("x", midnight.replace(minute=1)).published, "2020-03-23T00:01:00")
        zoned = midnight.replace(tzinfo=datetime.timezone.utc)
        self.assertEqual(self.extractor.extract("x", zoned).published, "2020-03-23T00:00:00+00:00")

    def test_what_is_missing(self) -> None:
        class NotATime(datetime.datetime):
            """As pandas' NaT."""

            def __ne__(self, other: object) -> bool:
                return True

        class NAType:
            """As pandas' NA."""

            def __ne__(self, other: object) -> bool:
                raise TypeError("boolean value of NA is ambiguous")

        for missing in (None, "", float("nan"), NotATime(2020, 1, 1), NAType()):
            row = {"text": TEXT, "published": missing, "id": missing, "mode": missing}
            self.assertEqual(self.extractor.extract_many([row]), [self.extractor.extract(TEXT)])
        with self.assertRaisesRegex(TypeError, "text is str or bytes, not float"):
            self.extractor.extract_many([{"text": float("nan")}])

    def test_ids_that_are_numbers(self) -> None:
        self.assertEqual(self.extractor.extract("x", id=17).id, "17")
        self.assertEqual(self.extractor.extract_many([{"text": "x", "id": 17}])[0].id, "17")
        # A column of whole numbers, one of them missing, is one of floats to pandas.
        self.assertEqual(self.extractor.extract_many([{"text": "x", "id": 17.0}])[0].id, "17")

    def test_modes(self) -> None:
        text = "The siege began on 2 March 1921. In June the town fell. On 3/4/1922 it was over."
        news = self.extractor.extract(text, "2020-01-01")
        self.assertNotEqual(news.dates, self.extractor.extract(text, "2020-01-01", narrative=True).dates)
        self.assertIn("1922-03-04", [date.value for date in news.dates])
        self.assertIn("1922-04-03", [date.value for date in self.extractor.extract(text, day_first=True).dates])

    def test_parts(self) -> None:
        with parley.Extractor(only="dates") as extractor:
            report = extractor.extract(DOCUMENTS[0].text)
        self.assertTrue(report.dates)
        self.assertEqual((report.figures, report.negotiations), ((), ()))

    def test_rules(self) -> None:
        self.assertIsNone(self.extractor.extract("On 3 May 2021 they met.").dates[0].rule)
        with parley.Extractor(explain=True) as extractor:
            self.assertTrue(extractor.extract("On 3 May 2021 they met.").dates[0].rule)

    def test_ids(self) -> None:
        report = self.extractor.extract(DOCUMENTS[0].text, DOCUMENTS[0].published)
        for record in self.all_records(report):
            self.assertIs(report[record.id], record)
        self.assertEqual(report.party("p1"), report.parties[0])
        for wrong in ("", "p", "p0", "p01", "p99999", "q1", "p-1", "p１", "d"):
            with self.assertRaises(KeyError):
                report[wrong]
        with self.assertRaises(KeyError):
            report.party("d1")
        self.assertTrue("p1" in report and "p99999" not in report and 1 not in report)
        self.assertEqual((report.name("p1"), report.name(None)), (report.parties[0].name, None))
        with self.assertRaisesRegex(TypeError, "not iterable"):
            list(report)
        with self.assertRaisesRegex(TypeError, 'such as "p1"'):
            report[0]

    def test_gazetteer(self) -> None:
        rows = "name\tkind\taliases\nOrder of the Heron\tarmed_group\tHeron Order\n"
        text = "Fighters of the Heron Order freed 12 hostages after talks with the government."
        with tempfile.TemporaryDirectory() as directory:
            path = pathlib.Path(directory, "rows.tsv")
            path.write_text(rows)
            for gazetteer in (rows, rows.encode(), path):
                with parley.Extractor(gazetteer=gazetteer) as extractor:
                    names = [party.name for party in extractor.extract(text).parties]
                self.assertIn("Order of the Heron", names)
        self.assertNotIn("Order of the Heron", [party.name for party in self.extractor.extract(text).parties])

    def test_table(self) -> None:
        report = self.extractor.extract(TEXT, "2020-03-23", id="a")
        self.assertTrue(report.to_table().startswith("a · published 2020-03-23"))
        self.assertIn("\x1b[", report.to_table(width=60, colour=True))


class Errors(unittest.TestCase):
    def test_each_error_has_its_name(self) -> None:
        with parley.Extractor(strict_utf8=True, max_bytes=100) as extractor:
            with self.assertRaisesRegex(parley.InvalidPublished, "2020-02-30"):
                extractor.extract("x", "2020-02-30")
            with self.assertRaisesRegex(parley.TextTooLarge, "100"):
                extractor.extract("x" * 101)
            with self.assertRaisesRegex(parley.InvalidUtf8, "6"):
                extractor.extract(b"talks \xff")
            with self.assertRaises(parley.InvalidUtf8):
                extractor.extract("\ud800")
            extractor.extract("x")  # and it goes on
        with self.assertRaisesRegex(parley.InvalidGazetteer, "line 2"):
            parley.Extractor(gazetteer="name\tkind\nx\tarmed-group\n")
        for wrong in ({"only": "poems"}, {"max_bytes": 0}, {"max_bytes": 1 << 31}):
            with self.assertRaises(parley.InvalidArgument):
                parley.Extractor(**wrong)
        self.assertTrue(issubclass(parley.InvalidPublished, ValueError))
        self.assertTrue(issubclass(parley.OutOfMemory, MemoryError))
        self.assertEqual(parley.TextTooLarge.code, "text_too_large")

    def test_wrong_types(self) -> None:
        with parley.Extractor() as extractor:
            for arguments in ((3,), (None,), ("x", 3), ("x", None, 3.5), ("x", None, True)):
                with self.assertRaises(TypeError):
                    extractor.extract(*arguments)
            with self.assertRaises(TypeError):
                extractor.extract_many([3])
            # A str is an iterable of its letters, a mapping one of its keys: neither is meant.
            for one in (TEXT, TEXT.encode(), parley.Document(TEXT), {"text": TEXT}):
                with self.assertRaisesRegex(TypeError, "use extract"):
                    extractor.extract_many(one)
                with self.assertRaisesRegex(TypeError, "use extract"):
                    extractor.extract_iter(one)
            with self.assertRaisesRegex(parley.InvalidArgument, "it has 'body', 'id'"):
                extractor.extract_many([{"body": "x", "id": 1}])
            with self.assertRaises(parley.InvalidArgument):
                extractor.extract_many([{"id": "no text"}])
            with self.assertRaises(parley.InvalidArgument):
                extractor.extract_many(["x"], threads=-1)

    def test_a_path_where_the_rows_should_be(self) -> None:
        with self.assertRaisesRegex(parley.InvalidGazetteer, r"'names\.tsv'; for a file give a pathlib\.Path"):
            parley.Extractor(gazetteer="names.tsv")

    def test_a_closed_extractor(self) -> None:
        extractor = parley.Extractor()
        report = extractor.extract(TEXT, "2020-03-23")
        extractor.close()
        extractor.close()
        with self.assertRaisesRegex(ValueError, "closed"):
            extractor.extract(TEXT)
        self.assertTrue(report.dates)  # reports live on

    def test_every_status_has_an_error(self) -> None:
        for status, kind in errors.BY_STATUS.items():
            name = parley._library.lib.parley_status_name
            name.restype = ctypes.c_char_p
            self.assertEqual(name(status).decode(), kind.code)


class Reports(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.extractor = parley.Extractor(explain=True)

    def test_records_are_frozen(self) -> None:
        report = self.extractor.extract(TEXT, "2020-03-23")
        with self.assertRaises(dataclasses.FrozenInstanceError):
            report.figures[0].high = 3
        with self.assertRaises(AttributeError):
            report.figures = ()

    def test_pickle_and_copy(self) -> None:
        for document in DOCUMENTS:
            report = self.extractor.extract(document.text, document.published)
            for same in (pickle.loads(pickle.dumps(report)), copy.deepcopy(report)):
                self.assertEqual(same, report)
                self.assertEqual(same.figures, report.figures)
                self.assertEqual(same.to_json(), report.to_json())
                self.assertEqual(same.id, report.id)
        with self.assertRaisesRegex(ValueError, "pickled"):
            pickle.loads(pickle.dumps(report)).to_table()

    def test_equality(self) -> None:
        one, two = (self.extractor.extract(TEXT, "2020-03-23") for _ in range(2))
        self.assertEqual(one, two)
        self.assertEqual(len({one, two}), 1)
        self.assertNotEqual(one, self.extractor.extract(TEXT, "2020-03-24"))
        self.assertNotEqual(one, "a string")
        self.assertIn("1 exchange" if len(one.exchanges) == 1 else "exchanges", repr(one))

    def test_the_names_of_the_library_are_those_of_the_annotations(self) -> None:
        for annotation, names in (
            (records.DateType, report_module._TYPES),
            (records.DateMod, report_module._MODS),
            (records.PartyKind, report_module._KINDS),
            (records.Role, report_module._ROLES),
            (records.MentionForm, report_module._FORMS),
            (records.Qualifier, report_module._QUALIFIERS),
            (records.FigureKind, report_module._FIGURES),
            (records.Status, report_module._STATUSES),
            (records.Counting, report_module._COUNTINGS),
            (records.Basis, report_module._BASES),
            (records.Mode, report_module._MEETS),
            (records.Topic, report_module._TOPICS),
            (records.TalksStatus, report_module._TALKS),
            (records.WarningCode, report_module._WARNINGS),
        ):
            self.assertEqual(annotation.__args__, tuple(name for name in names if name))


class Many(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.extractor = parley.Extractor()
        cls.one_by_one = [cls.extract(document) for document in DOCUMENTS]

    @classmethod
    def extract(cls, document: parley.Document) -> parley.Report:
        return cls.extractor.extract(document.text, document.published, document.id, narrative=document.narrative)

    def test_the_same_as_one_by_one(self) -> None:
        for threads in (0, 1, 2, 8):
            self.assertEqual(self.extractor.extract_many(DOCUMENTS * 30, threads=threads), self.one_by_one * 30)
        self.assertEqual(list(self.extractor.extract_iter(DOCUMENTS * 30, chunk=7)), self.one_by_one * 30)
        self.assertEqual(self.extractor.extract_many([]), [])

    def test_kinds_of_documents(self) -> None:
        lines = [json.loads(line) for line in ARTICLES.read_text().splitlines()]
        self.assertEqual(self.extractor.extract_many(lines), self.one_by_one)
        as_text, as_bytes, as_document = self.extractor.extract_many([TEXT, TEXT.encode(), parley.Document(TEXT)])
        self.assertTrue(as_text == as_bytes == as_document)

    def test_documents_that_fail(self) -> None:
        documents = [TEXT, {"text": TEXT, "published": "2020-02-30"}, TEXT]
        with self.assertRaisesRegex(parley.InvalidPublished, "document 1: .*2020-02-30"):
            self.extractor.extract_many(documents)
        reports = self.extractor.extract_many(documents, errors="return")
        self.assertIsInstance(reports[1], parley.InvalidPublished)
        self.assertEqual(reports[0], reports[2])

    def test_whatever_is_wrong_with_a_document_the_rest_goes_on(self) -> None:
        wrong = [
            {"id": 7, "text": None},
            {"id": "b", "body": TEXT},
            {"id": "c", "text": TEXT, "published": "23/03/2020"},
            {"id": "d", "text": TEXT, "published": 20200323},
            {"id": "e", "text": TEXT, "mode": "poem"},
            3,
            parley.InvalidJson("of read_jsonl"),
        ]
        for chunk in (1, 3, 256):
            reports = list(self.extractor.extract_iter([TEXT, *wrong, TEXT], errors="return", chunk=chunk))
            self.assertEqual(reports[0], reports[-1])
            for index, error in enumerate(reports[1:-1], start=1):
                self.assertIsInstance(error, parley.ParleyError)
                self.assertEqual(error.index, index)
            self.assertEqual([error.id for error in reports[1:-1]], ["7", "b", "c", "d", "e", None, None])
            for index in range(len(wrong)):
                with self.assertRaisesRegex((parley.ParleyError, TypeError), "^document 2: "):
                    list(self.extractor.extract_iter([TEXT, TEXT, wrong[index]], chunk=chunk))

    def test_arguments_are_refused_at_once(self) -> None:
        for wrong in ({"chunk": 0}, {"threads": -1}, {"errors": "ignore"}):
            with self.assertRaises(parley.InvalidArgument):
                self.extractor.extract_iter([TEXT], **wrong)

    def test_errors_as_the_tool_writes_them(self) -> None:
        lines = [b'{"id":"a","text":"x","published":"2020-02-30"}', b'{"id":5,"text":3}', b"no JSON", '{"id":"\u00e4"}'.encode()]
        with tempfile.TemporaryDirectory() as directory:
            path = pathlib.Path(directory, "a.jsonl")
            path.write_bytes(b"\n".join(lines))
            found = self.extractor.extract_many(parley.read_jsonl(path, errors="return"), errors="return")
            plain = [json.loads(error.to_json()) for error in found]
            self.assertEqual([list(error) for error in plain], [["schema", "id", "line", "code", "message"]] * 4)
            # The library does not know of lines, so the first has none.
            self.assertEqual([(e["id"], e["line"]) for e in plain], [("a", None), ("5", 2), (None, 3), ("\u00e4", 4)])
            self.assertEqual([e["code"] for e in plain], ["invalid_published", *["invalid_json"] * 3])
            with self.assertRaisesRegex(parley.InvalidJson, "^line 2: text is"):
                self.extractor.extract_many(list(parley.read_jsonl(path, errors="return"))[1:])

    def test_threads_of_the_caller(self) -> None:
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            self.assertEqual(list(pool.map(self.extract, DOCUMENTS * 40)), self.one_by_one * 40)

    @unittest.skipUnless(hasattr(os, "fork"), "no fork here")
    def test_after_a_fork(self) -> None:
        with multiprocessing.get_context("fork").Pool(2) as pool:
            self.assertEqual(pool.map(self.extract, DOCUMENTS * 5), self.one_by_one * 5)

    def test_nothing_leaks(self) -> None:
        def grow(rounds: int) -> int:
            for _ in range(rounds):
                for report in self.extractor.extract_many(DOCUMENTS, threads=1):
                    report.dates, report.to_json()
            gc.collect()
            return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

        if not os.path.exists("/proc/self/statm"):
            self.skipTest("no /proc here")
        before = grow(100)
        rounds = int(os.environ.get("PARLEY_LEAK_DOCUMENTS", "2000")) // len(DOCUMENTS)
        self.assertLess(grow(rounds) - before, 8 << 20)

    def test_json_lines_that_are_none(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            path = pathlib.Path(directory, "a.jsonl")
            path.write_bytes(b'{"text": "x"}\n\n{"text": \n')
            documents = parley.read_jsonl(path)
            self.assertEqual(next(documents).text, "x")
            with self.assertRaisesRegex(parley.InvalidArgument, "line 3"):
                next(documents)


class Rows(unittest.TestCase):
    KINDS = ("dates", "parties", "figures", "exchanges", "negotiations", "warnings")

    def test_rows_say_what_the_records_say(self) -> None:
        with parley.Extractor(explain=True) as extractor:
            reports = extractor.extract_many(DOCUMENTS)
        for report in reports:
            for kind in self.KINDS:
                rows = report.rows(kind)
                for row in rows:
                    self.assertEqual(tuple(row), parley.columns(kind))
                    self.assertEqual((row["document"], row["published"]), (report.id, report.published))
                    self.assertTrue(all(value is None or type(value) in (str, int, float) for value in row.values()), row)
                if kind not in ("exchanges", "warnings"):
                    self.assertEqual([row["id"] for row in rows], [record.id for record in getattr(report, kind)])
            self.assertEqual(len(report.rows("exchanges")), sum(len(exchange.sides) for exchange in report.exchanges))
            for row, figure in zip(report.rows("figures"), report.figures):
                for name in ("text", "low", "high", "status", "holder", "recipient", "rule"):
                    self.assertEqual(row[name], getattr(figure, name))
                self.assertEqual(row["holder_name"], report.name(figure.holder))
                self.assertEqual(row["dates"], "|".join(figure.dates) or None)
                days = [report[date].earliest for date in figure.dates if report[date].earliest]
                self.assertEqual(row["earliest"], min(days, default=None))
            for row in report.rows("negotiations"):
                if row["parties"] is not None:
                    names = [report.party(party).name for party in row["parties"].split("|")]
                    self.assertEqual(row["party_names"], "|".join(names))
        self.assertTrue(all(any(report.rows(kind) for report in reports) for kind in self.KINDS[:-1]))

    def test_sides_of_a_deal(self) -> None:
        with parley.Extractor() as extractor:
            report = extractor.extract("Armenia will release 12 Azerbaijani soldiers in exchange for 20 Armenian prisoners.", id="a")
        self.assertEqual(
            [(row["document"], row["id"], row["side"], row["party_name"], row["gives_text"]) for row in report.rows("exchanges")],
            [("a", "x1", 1, "Armenia", "12 Azerbaijani soldiers"), ("a", "x1", 2, "Azerbaijan", "20 Armenian prisoners")],
        )
        self.assertEqual(pickle.loads(pickle.dumps(report)).rows("exchanges"), report.rows("exchanges"))

    def test_kinds(self) -> None:
        with parley.Extractor() as extractor:
            report = extractor.extract(b"\xff")
        self.assertEqual([row["code"] for row in report.rows("warnings")], ["invalid_utf8"])
        self.assertEqual(report.rows("figures"), [])
        for call in (report.rows, parley.columns):
            with self.assertRaisesRegex(parley.InvalidArgument, "one of dates, parties, figures"):
                call("people")


class Documents(unittest.TestCase):
    """examples/cli/report.md tells of every member of the report and of every value."""

    def test_members_and_values(self) -> None:
        page = (TOP / "examples" / "cli" / "report.md").read_text(encoding="utf-8")
        told = set(re.findall(r"[\w/.]+", " ".join(re.findall(r"`([^`\n]+)`", page))))
        for kind in vars(records).values():
            if dataclasses.is_dataclass(kind):
                names = {field.name for field in dataclasses.fields(kind)} - {"start", "stop"}
                self.assertLessEqual(names, told, kind)
            elif typing.get_origin(kind) is typing.Literal:
                self.assertLessEqual(set(typing.get_args(kind)), told, kind)


class Library(unittest.TestCase):
    def python(self, code: str, **environment: str) -> subprocess.CompletedProcess:
        path = {"PYTHONPATH": str(TOP / "capi" / "python")}
        return subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, **path, **environment}, capture_output=True, text=True, check=False
        )

    def test_what_was_tried_is_told(self) -> None:
        done = self.python("import parley", PARLEY_LIBRARY="/nowhere/libparley.so")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("LibraryNotFound", done.stderr)
        self.assertIn("/nowhere/libparley.so (the environment variable PARLEY_LIBRARY): no such file", done.stderr)

    def test_another_library_is_refused(self) -> None:
        done = self.python("import parley", PARLEY_LIBRARY="libc.so.6")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("libc.so.6", done.stderr)
        self.assertIn("not parley's", done.stderr)

    def test_the_path_is_known(self) -> None:
        done = self.python("import parley; print(parley.library_path)")
        self.assertEqual(done.stdout.strip(), parley.library_path)
        self.assertRegex(parley.__version__, r"^\d+\.\d+\.\d+$")
        self.assertRegex(parley.gazetteer_date, r"^\d{4}-\d\d-\d\d$")


@unittest.skipUnless(os.environ.get("PARLEY_TOOL"), "PARLEY_TOOL is not set")
class Tool(unittest.TestCase):
    def test_the_same_bytes_as_the_tool(self) -> None:
        done = subprocess.run(
            [os.environ["PARLEY_TOOL"], "--input", "jsonl", "-j", "8", str(ARTICLES)], capture_output=True, check=True
        )
        with parley.Extractor() as extractor:
            reports = extractor.extract_many(DOCUMENTS, threads=8)
        self.assertEqual([report.to_json() for report in reports], done.stdout.decode().splitlines())


if __name__ == "__main__":
    unittest.main()
