"""Arrow hand-over, read by pyarrow, Polars and DuckDB: tables say what the reports say; nulls, slices, times; everything is released.

    PARLEY_LIBRARY=build/release/lib/libparley.so python3 -m unittest test_arrow     (with pyarrow; Polars and DuckDB if installed)
"""

from __future__ import annotations

import datetime
import gc
import pathlib
import sys
import unittest

import pyarrow as pa

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "capi" / "python"))

import parley  # noqa: E402

try:
    import duckdb
except ImportError:
    duckdb = None
try:
    import polars
except ImportError:
    polars = None

DOCUMENTS = [d for d in parley.read_jsonl(TOP / "examples" / "articles" / "articles.jsonl") if not d.narrative]
TEXTS = [document.text for document in DOCUMENTS]
PUBLISHED = [document.published for document in DOCUMENTS]
LISTS = ("dates", "parties", "figures", "exchanges", "negotiations")


def rows(table: parley.arrow.ArrowTable) -> list[dict]:
    batch = pa.record_batch(table)
    batch.validate(full=True)
    return batch.to_pylist()


class Arrow(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.extractor = parley.Extractor(explain=True)

    def expected(self, texts: list, published: list) -> dict[str, list[dict]]:
        """The rows that the reports' JSON gives."""
        out: dict[str, list[dict]] = {name: [] for name in LISTS}
        for i, (text, date) in enumerate(zip(texts, published)):
            report = self.extractor.extract(text or "", date).to_dict()
            for name in LISTS:
                for record in report[name]:
                    record.pop("calendar", None)
                    out[name].append({"doc_index": i, **record})
        return out

    def check(self, tables: parley.arrow.ArrowTables, texts: list, published: list) -> None:
        expected = self.expected(texts, published)
        for name in LISTS:
            found = rows(getattr(tables, name))
            for row in found:
                row.pop("calendar", None)
                row["confidence"] = round(row["confidence"], 2)
            self.assertEqual(found, expected[name])

    def test_tables_say_what_the_reports_say(self) -> None:
        for kind in (pa.utf8(), pa.large_utf8()):
            for threads in (1, 4):
                tables = self.extractor.extract_arrow(pa.array(TEXTS, kind), pa.array(PUBLISHED, kind), threads=threads)
                self.assertGreater(len(tables.dates), 0)
                self.assertEqual(len(tables.documents), len(TEXTS))
                self.check(tables, TEXTS, PUBLISHED)

    def test_nulls_and_slices(self) -> None:
        texts = ["skipped", None, *TEXTS, None, "On 3 May 2021 they met.", "skipped"]
        published = [None, "2020-01-01", *PUBLISHED, None, None, None]
        tables = self.extractor.extract_arrow(pa.array(texts)[1:-1], pa.array(published)[1:-1])
        self.assertEqual(len(tables.documents), len(texts) - 2)
        self.check(tables, texts[1:-1], published[1:-1])
        # A null whose place holds bytes all the same.
        buffers = pa.array(["On 3 May 2021.", "On 4 May 2021.", "On 5 May 2021."]).buffers()
        array = pa.Array.from_buffers(pa.utf8(), 3, [pa.py_buffer(b"\x05"), *buffers[1:]])
        self.assertEqual(array.null_count, 1)
        self.check(self.extractor.extract_arrow(array), ["On 3 May 2021.", None, "On 5 May 2021."], [None] * 3)

    def test_empty_columns(self) -> None:
        for texts in (pa.array([], pa.utf8()), pa.array(["", ""]), pa.array([None], pa.utf8())):
            tables = self.extractor.extract_arrow(texts, pa.nulls(len(texts), pa.utf8()))
            self.assertEqual(len(rows(tables.documents)), len(texts))
            self.assertEqual([rows(getattr(tables, name)) for name in LISTS], [[]] * len(LISTS))

    def test_publication_dates_of_every_type(self) -> None:
        text = "They met on Sunday."
        day = datetime.date(2020, 3, 23)
        time = datetime.datetime(2020, 3, 23, 10, 30, 5)
        for published in (
            pa.array(["2020-03-23"]),
            pa.array([day], pa.date32()),
            pa.array([day], pa.date64()),
            *(pa.array([time], pa.timestamp(unit)) for unit in ("s", "ms", "us", "ns")),
            pa.array([time], pa.timestamp("us", "UTC")),
        ):
            (date,) = rows(self.extractor.extract_arrow(pa.array([text]), published).dates)
            self.assertEqual(date["value"], "2020-03-22", published.type)
        for day, sunday in ((datetime.date(1969, 12, 30), "1969-12-28"), (datetime.date(2000, 3, 1), "2000-02-27")):
            (date,) = rows(self.extractor.extract_arrow(pa.array([text]), pa.array([day])).dates)
            self.assertEqual(date["value"], sunday)

    def test_a_day_in_a_column_of_times(self) -> None:
        texts = pa.array(["They spoke an hour ago."])
        midnight = datetime.datetime(2020, 3, 23)
        for unit in ("s", "ms", "us", "ns"):
            (date,) = rows(self.extractor.extract_arrow(texts, pa.array([midnight], pa.timestamp(unit))).dates)
            self.assertEqual(date["value"], "2020-03-23TXX")
        (date,) = rows(self.extractor.extract_arrow(texts, pa.array([midnight], pa.timestamp("s", "UTC"))).dates)
        self.assertEqual(date["value"], "2020-03-22T23:00Z")

    def test_documents_that_fail(self) -> None:
        tables = self.extractor.extract_arrow(pa.array(["On 3 May 2021."] * 3), pa.array([None, "2020-02-30", None]))
        documents = rows(tables.documents)
        self.assertEqual([row["error"] for row in documents], [None, "invalid_published", None])
        self.assertIn("2020-02-30", documents[1]["message"])
        self.assertEqual([row["doc_index"] for row in rows(tables.dates)], [0, 2])

    def test_broken_utf8_in_a_column_that_promises_none(self) -> None:
        array = pa.array([b"\xff On 3 May\xff 2021."]).cast(pa.utf8(), safe=False)
        documents = rows(self.extractor.extract_arrow(array).documents)
        self.assertEqual([warning["code"] for warning in documents[0]["warnings"]][:1], ["invalid_utf8"])

    def test_what_is_refused(self) -> None:
        texts = pa.array(TEXTS)
        for arguments, words in (
            ((pa.array([1, 2]),), "neither utf8"),
            ((texts.dictionary_encode(),), "dictionaries"),
            ((texts, pa.array([1] * len(TEXTS))), "none of"),
            ((texts, pa.array(["2020-01-01"])), "not as long"),
        ):
            with self.assertRaisesRegex(parley.InvalidArgument, words):
                self.extractor.extract_arrow(*arguments)
        with self.assertRaises(TypeError):
            self.extractor.extract_arrow(TEXTS)
        with self.assertRaisesRegex(TypeError, "combine_chunks"):
            self.extractor.extract_arrow(pa.chunked_array([TEXTS]))

    def test_a_table_has_one_consumer(self) -> None:
        tables = self.extractor.extract_arrow(pa.array(TEXTS))
        pa.record_batch(tables.dates)
        with self.assertRaisesRegex(ValueError, "handed over"):
            pa.record_batch(tables.dates)

    def test_everything_is_released(self) -> None:
        def grow(rounds: int) -> int:
            for round in range(rounds):
                tables = self.extractor.extract_arrow(pa.array(TEXTS), pa.array(PUBLISHED), threads=1)
                if round % 3 == 0:  # taken by a consumer
                    pa.record_batch(tables.parties)
                elif round % 3 == 1:  # taken as capsules that nobody opens
                    tables.parties.__arrow_c_array__()
                tables.dates.__len__()  # not taken at all
            gc.collect()
            return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * 4096

        before = grow(60)
        self.assertLess(grow(300) - before, 8 << 20)

    def test_tables_outlive_everything(self) -> None:
        with parley.Extractor() as extractor:
            batch = pa.record_batch(extractor.extract_arrow(pa.array(TEXTS)).dates)
        gc.collect()
        self.assertTrue(batch.column("text")[0].as_py())
        column = batch.column("value")  # children live on without their parent
        del batch
        gc.collect()
        self.assertEqual(len(column.to_pylist()), len(column))

    @unittest.skipUnless(duckdb, "DuckDB is not installed")
    def test_duckdb(self) -> None:
        tables = self.extractor.extract_arrow(pa.array(TEXTS), pa.array(PUBLISHED))
        dates = pa.table(pa.record_batch(tables.dates))  # noqa: F841, named in the query
        found = duckdb.sql("select doc_index, count(*) from dates group by doc_index order by doc_index").fetchall()
        reports = self.extractor.extract_many(list(zip_documents()))
        self.assertEqual(found, [(i, len(report.dates)) for i, report in enumerate(reports)])

    @unittest.skipUnless(polars, "Polars is not installed")
    def test_polars(self) -> None:
        tables = self.extractor.extract_arrow(pa.array(TEXTS), pa.array(PUBLISHED))
        frame = polars.DataFrame(pa.record_batch(tables.parties))
        reports = self.extractor.extract_many(list(zip_documents()))
        self.assertEqual(frame["name"].to_list(), [party.name for report in reports for party in report.parties])
        self.assertEqual(frame["roles"].to_list(), [list(party.roles) for report in reports for party in report.parties])


def zip_documents() -> list[parley.Document]:
    return [parley.Document(text, published) for text, published in zip(TEXTS, PUBLISHED)]


if __name__ == "__main__":
    unittest.main()
