"""The command-line tool: what goes in and comes out, exit codes, bad input.

    PARLEY_TOOL=build/release/bin/parley python3 -m unittest test_tool
"""

from __future__ import annotations

import gzip
import json
import os
import pathlib
import pty
import subprocess
import tempfile
import threading
import time
import unittest

TOOL = os.environ.get("PARLEY_TOOL", "parley")
TOP = pathlib.Path(__file__).resolve().parents[2]
ARTICLES = TOP / "examples" / "articles"

GOOD, SOME_FAILED, USAGE, IO = 0, 1, 2, 3
LISTS = ["dates", "parties", "figures", "exchanges", "negotiations", "warnings"]


def parley(*args: str, stdin: bytes = b"", env: dict[str, str] | None = None) -> subprocess.CompletedProcess:
    return subprocess.run(
        [TOOL, *args], input=stdin, capture_output=True, timeout=300, check=False, env={**os.environ, **(env or {})}
    )


def lines(*documents: object) -> bytes:
    """JSON lines; a bytes object stands for itself."""
    return b"".join((d if isinstance(d, bytes) else json.dumps(d).encode()) + b"\n" for d in documents)


class ToolTest(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)

    def run_tool(self, *args: str, stdin: bytes = b"", exit_code: int = GOOD) -> list[dict]:
        done = parley(*args, stdin=stdin)
        self.assertEqual(done.returncode, exit_code, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def assert_report(self, report: dict, text: bytes) -> None:
        """A whole report whose spans are the text's."""
        self.assertEqual(report["schema"], "parley.report/1")
        self.assertEqual(list(report), ["schema", "id", "published", *LISTS])
        for name in ("dates", "figures", "exchanges", "negotiations"):
            for record in report[name]:
                self.assertEqual(text[record["begin"] : record["end"]].decode("utf-8", "replace"), record["text"])

    def write(self, name: str, content: bytes) -> str:
        path = self.directory / name
        path.write_bytes(content)
        return str(path)


class TextInput(ToolTest):
    TEXT = b"Up to 40 hostages were freed in Lisse on 3 May 2021, officials said.\n"

    def test_standard_input(self) -> None:
        (report,) = self.run_tool("--published", "2021-05-04", stdin=self.TEXT)
        self.assert_report(report, self.TEXT)
        self.assertIsNone(report["id"])
        self.assertEqual(report["published"], "2021-05-04")
        self.assertIn("2021-05-03", [date["value"] for date in report["dates"]])

    def test_a_dash_is_standard_input(self) -> None:
        self.assertEqual(self.run_tool("-", stdin=self.TEXT), self.run_tool(stdin=self.TEXT))

    def test_files_are_documents_named_by_their_path(self) -> None:
        paths = [self.write("a.txt", self.TEXT), self.write("b.txt", b"Nothing happened.")]
        reports = self.run_tool(*paths)
        self.assertEqual([report["id"] for report in reports], paths)
        self.assertIsNone(reports[0]["published"])

    def test_output_file(self) -> None:
        out = self.directory / "out.json"
        out.write_bytes(b"what stood here before is longer than what comes" * 1000)
        self.assertEqual(parley("-o", str(out), stdin=self.TEXT).stdout, b"")
        self.assertEqual(out.read_bytes(), parley(stdin=self.TEXT).stdout)

    def test_rules_are_named_on_request(self) -> None:
        self.assertNotIn("rule", self.run_tool(stdin=self.TEXT)[0]["dates"][0])
        self.assertTrue(self.run_tool("--explain", stdin=self.TEXT)[0]["dates"][0]["rule"])

    def test_order_of_day_and_month(self) -> None:
        text = b"They met on 3/4/2020."
        month_first = self.run_tool(stdin=text)[0]["dates"]
        day_first = self.run_tool("--day-first", stdin=text)[0]["dates"]
        self.assertEqual([date["value"] for date in month_first], ["2020-03-04"])
        self.assertEqual([date["value"] for date in day_first], ["2020-04-03"])

    def test_table(self) -> None:
        done = parley("--format", "table", "--published", "2021-05-04", stdin=self.TEXT)
        self.assertEqual(done.returncode, GOOD)
        self.assertIn("DATES", done.stdout.decode())
        self.assertNotIn(b"\x1b", done.stdout)


class JsonLines(ToolTest):
    def test_one_report_a_line_in_order(self) -> None:
        documents = [
            {"id": f"doc{i}", "published": "2022-09-01", "text": f"On 2 May 2022 they freed {i} hostages. " * (i % 7)}
            for i in range(300)
        ]
        reports = self.run_tool("--input", "jsonl", stdin=lines(*documents))
        self.assertEqual([report["id"] for report in reports], [document["id"] for document in documents])
        for report, document in zip(reports, documents):
            self.assert_report(report, document["text"].encode())

    def test_the_same_bytes_for_any_number_of_threads(self) -> None:
        source = (ARTICLES / "articles.jsonl").read_bytes()
        stdin = (source + lines(b"{broken", {"text": "x", "published": "2020-02-30"})) * 40
        one = parley("--input", "jsonl", stdin=stdin)
        self.assertEqual(one.returncode, SOME_FAILED)
        for jobs in ("2", "8", "0"):
            many = parley("--input", "jsonl", "-j", jobs, stdin=stdin)
            self.assertEqual(many.stdout, one.stdout)
            self.assertEqual(many.returncode, SOME_FAILED)

    def test_members(self) -> None:
        reports = self.run_tool(
            "--input", "jsonl", "--published", "2020-01-01",
            stdin=lines(
                {"text": "x"},
                {"text": "x", "id": None, "published": None, "mode": None, "source": [1, {"2": 3}]},
                {"text": "x", "id": 7, "published": "2021-03-04T05:06Z", "mode": "narrative"},
            ),
        )  # fmt: skip
        self.assertEqual([report["id"] for report in reports], [None, None, "7"])
        self.assertEqual([r["published"] for r in reports], ["2020-01-01", "2020-01-01", "2021-03-04T05:06Z"])

    def test_narrative_mode_by_line_and_by_option(self) -> None:
        text = "The siege began on 2 March 1921. In June the town fell."
        news, narrative = self.run_tool(
            "--input", "jsonl", stdin=lines({"text": text, "published": "2020-01-01"},
                                            {"text": text, "published": "2020-01-01", "mode": "narrative"})
        )  # fmt: skip
        self.assertNotEqual(news["dates"], narrative["dates"])
        self.assertIn("1921-06", [date["value"] for date in narrative["dates"]])
        by_option = self.run_tool(
            "--input", "jsonl", "--narrative", stdin=lines({"text": text, "published": "2020-01-01"},
                                                           {"text": text, "published": "2020-01-01", "mode": "news"})
        )  # fmt: skip
        self.assertEqual(by_option, [narrative, news])

    def test_blank_lines_line_ends_and_byte_order_mark(self) -> None:
        stdin = b"\xef\xbb\xbf" + b'{"id":"a","text":"x"}\r\n\n  \n{"id":"b","text":"y"}'
        self.assertEqual([report["id"] for report in self.run_tool("--input", "jsonl", stdin=stdin)], ["a", "b"])

    def test_several_files_are_read_one_after_the_other(self) -> None:
        first = self.write("1.jsonl", lines({"id": "a", "text": "x"}, {"id": "b", "text": 3}))
        second = self.write("2.jsonl", lines({"id": "c", "text": "x"}, {"id": "d"}))
        done = self.run_tool("--input", "jsonl", first, second, exit_code=SOME_FAILED)
        self.assertEqual([line["id"] for line in done], ["a", "b", "c", "d"])
        self.assertEqual([line.get("line") for line in done], [None, 2, None, 2])


    def test_the_name_of_a_file_says_what_it_holds(self) -> None:
        jsonl = self.write("a.jsonl", lines({"id": "a", "text": "x"}, {"id": "b", "text": "x"}))
        ndjson = self.write("c.ndjson", lines({"id": "c", "text": "x"}))
        text = self.write("d.txt", b"x")
        for files, ids in (
            ([jsonl, text, ndjson], ["a", "b", text, "c"]),
            ([text, jsonl, text], [text, "a", "b", text]),
            ([ndjson], ["c"]),
        ):
            for jobs in ("1", "3"):
                self.assertEqual([report["id"] for report in self.run_tool("-j", jobs, *files)], ids)
        self.assertEqual([report["id"] for report in self.run_tool("--input", "text", jsonl)], [jsonl])
        self.assertEqual(len(self.run_tool("--input", "jsonl", text, exit_code=SOME_FAILED)), 1)
        missing = str(self.directory / "missing.jsonl")
        self.assertEqual([report["id"] for report in self.run_tool(missing, text, missing, ndjson, missing, exit_code=IO)], [text, "c"])

    def test_how_many_failed_and_the_first(self) -> None:
        good, bad = {"text": "x"}, {"text": "x", "published": "3.4.2020"}
        path = self.write("a.jsonl", lines(*[good] * 100, bad, *[good] * 100, bad, b"{"))
        for jobs in ("1", "4"):
            done = parley("-j", jobs, "-o", str(self.directory / "out"), path)
            self.assertEqual(done.returncode, SOME_FAILED)
            said = f"parley: 3 of 203 documents could not be processed; the first: {path}, line 101: published '3.4.2020'"
            self.assertTrue(done.stderr.startswith(said.encode()), done.stderr)
            self.assertEqual(done.stderr.count(b"\n"), 1)


class Oddities(ToolTest):
    """Files that are plainly no text are read all the same, but it is told."""

    def test_each_is_told(self) -> None:
        for content, said in (
            (b'{"id": 1, "text": "They met."}\n', b"looks like JSON lines and was read as one text; --input jsonl"),
            ("They met on Monday.".encode("utf-16"), b"is UTF-16; parley reads UTF-8: convert it"),
            (gzip.compress(b"They met."), b"is compressed: let zcat"),
            (b"%PDF-1.7\n", b"is a PDF"),
            (b"\n<!DOCTYPE html>\n<p>They met.</p>", b"is HTML"),
            (b"\xef\xbb\xbf<html><p>They met.</p>", b"is HTML"),
        ):
            done = parley(stdin=content)
            self.assertEqual((done.returncode, done.stdout.count(b"\n")), (GOOD, 1))
            self.assertIn(b"parley: standard input " + said, done.stderr)
        for content in (b"", b" \n", b"{", b'{"a": "They met."}', b"<p>They met.</p>", b"\xff They met."):
            self.assertEqual(parley(stdin=content).stderr, b"", content)

    def test_the_first_of_many(self) -> None:
        paths = [self.write(f"{i}.txt", b"\xff\xfex\0") for i in range(5)]
        done = parley(*paths)
        self.assertEqual(done.returncode, GOOD)
        self.assertEqual(done.stderr.count(b"\n"), 2)
        self.assertIn(b"and so on: 5 files are no plain text", done.stderr)


class BadInput(ToolTest):
    """A clear error, or a warning in the report; no crash, nothing else lost."""

    def assert_fine(self, text: bytes, *args: str) -> dict:
        (report,) = self.run_tool(*args, stdin=text)
        self.assert_report(report, text)
        return report

    def test_empty_text(self) -> None:
        report = self.assert_fine(b"")
        self.assertEqual([report[name] for name in LISTS], [[]] * len(LISTS))

    def test_spaces_only(self) -> None:
        self.assert_fine(b" \t\r\n\xc2\xa0" * 1000)

    def test_nul_bytes(self) -> None:
        report = self.assert_fine(b"On 3 May\x002021 they met.\x00On 4 May 2021 they left.")
        self.assertIn("2021-05-04", [date["value"] for date in report["dates"]])

    def test_invalid_utf8_warns_and_keeps_offsets(self) -> None:
        text = b"\xff\xfe talks \xed\xa0\x80 on 4 May 2021\xf0\x9f\x98"
        report = self.assert_fine(text)
        self.assertIn("invalid_utf8", [warning["code"] for warning in report["warnings"]])
        (date,) = report["dates"]
        self.assertEqual(text[date["begin"] : date["end"]], b"4 May 2021")

    def test_invalid_utf8_is_refused_on_request(self) -> None:
        (error,) = self.run_tool("--strict", stdin=b"talks \xff", exit_code=SOME_FAILED)
        self.assertEqual(list(error), ["schema", "id", "line", "code", "message"])
        self.assertEqual((error["schema"], error["code"]), ("parley.error/1", "invalid_utf8"))
        self.assertIn("6", error["message"])  # the byte

    def test_a_word_of_a_megabyte(self) -> None:
        self.assert_fine(b"a" * (1 << 20))

    def test_a_megabyte_of_digits(self) -> None:
        self.assert_fine(b"7" * (1 << 20))
        self.assert_fine(b"7,777" * (1 << 18))

    def test_unbalanced_quotes(self) -> None:
        text = "“They ‘agreed \"to ‘free” 12 hostages on 4 May 2021, ".encode() * 500
        self.assertTrue(self.assert_fine(text)["dates"])

    def test_text_over_the_limit(self) -> None:
        (error,) = self.run_tool(stdin=b"a " * (8 << 20) + b"b", exit_code=SOME_FAILED)
        self.assertEqual(error["code"], "text_too_large")

    def test_a_day_that_is_none(self) -> None:
        bad, good = self.run_tool(
            "--input", "jsonl", exit_code=SOME_FAILED,
            stdin=lines({"id": "a", "published": "2020-02-30", "text": "x"}, {"id": "b", "text": "x"}),
        )  # fmt: skip
        self.assertEqual((bad["id"], bad["line"], bad["code"]), ("a", 1, "invalid_published"))
        self.assertIn("2020-02-30", bad["message"])
        self.assertEqual(good["id"], "b")

    def test_malformed_lines(self) -> None:
        broken = {
            b"{": "no JSON",
            b"\xff\xff": "no JSON",
            b'{"text": "\xff"}': "no JSON",
            b'{"text": "\\ud800"}': "no JSON",  # a lone surrogate
            b'{"text": "x"} trailing': "no JSON",
            b'{"text": "x"': "no JSON: column 13: ",  # and not "line 1, column 13" of a line that is the sixth
            b"\x00": "no JSON",
            b"[" * 100000: "no JSON",
            b"[]": "array",
            b"3": "number",
            b"null": "null",
            b"{}": '"text"',
            b'{"text": 3}': '"text"',
            b'{"text": null}': '"text" is null, not a string',
            b'{"body": "x", "date": 1}': 'the line has "body", "date"',
            b'{"text": "x", "published": 20200323}': '"published" is a number, not a string such as "2020-03-23"',
            b'{"text": "x", "id": {}}': '"id"',
            b'{"text": "x", "mode": "poem"}': '"mode"',
        }
        done = self.run_tool("--input", "jsonl", stdin=lines(*broken, {"text": "fine"}), exit_code=SOME_FAILED)
        self.assertEqual(len(done), len(broken) + 1)
        for number, (error, message) in enumerate(zip(done, broken.values()), start=1):
            self.assertEqual((error["schema"], error["code"], error["line"]), ("parley.error/1", "invalid_json", number))
            self.assertIn(message, error["message"])
        self.assertEqual(done[-1]["schema"], "parley.report/1")

    def test_the_id_of_a_broken_line_is_named_where_it_can_be_read(self) -> None:
        (error,) = self.run_tool("--input", "jsonl", stdin=lines({"id": "a", "text": 3}), exit_code=SOME_FAILED)
        self.assertEqual(error["id"], "a")

    def test_a_line_longer_than_any_text(self) -> None:
        stdin = b'{"text": "' + b"a" * (100 << 20) + b'"}\n' + lines({"id": "b", "text": "x"})
        error, report = self.run_tool("--input", "jsonl", stdin=stdin, exit_code=SOME_FAILED)
        self.assertEqual((error["code"], error["line"]), ("text_too_large", 1))
        self.assertEqual(report["id"], "b")

    def test_errors_in_tables(self) -> None:
        done = parley("--input", "jsonl", "--format", "table", stdin=lines(b"{", {"id": "b", "text": "x"}))
        self.assertEqual(done.returncode, SOME_FAILED)
        self.assertIn(b"error: standard input, line 1: no JSON", done.stdout)
        self.assertIn(b"\n\nb", done.stdout)


class Progress(ToolTest):
    MANY = lines(*({"text": "They met on 3 May 2021. " * 200} for _ in range(4000)))

    def test_a_counter_on_a_terminal(self) -> None:
        """Standard error is a terminal, standard output is not."""
        ours, terminal = pty.openpty()
        out = self.directory / "out.jsonl"
        with subprocess.Popen(
            [TOOL, "--input", "jsonl", "-o", str(out)], stdin=subprocess.PIPE, stderr=terminal, stdout=subprocess.DEVNULL
        ) as tool:
            os.close(terminal)
            seen = bytearray()
            reader = threading.Thread(target=self.read_all, args=(ours, seen))
            reader.start()
            for at in range(0, len(self.MANY), 1 << 20):
                tool.stdin.write(self.MANY[at : at + (1 << 20)])
                tool.stdin.flush()
                time.sleep(0.05)  # long enough in all for the counter to be drawn
            tool.stdin.close()
            self.assertEqual(tool.wait(), GOOD)
        reader.join()
        os.close(ours)
        self.assertRegex(bytes(seen), rb"\r\d+ documents, [\d.]+ MB, \d+ documents/s ")
        self.assertTrue(seen.endswith(b"\x1b[K"), seen[-40:])
        self.assertEqual(len(out.read_bytes().splitlines()), 4000)

    @staticmethod
    def read_all(file: int, into: bytearray) -> None:
        try:
            while data := os.read(file, 4096):
                into += data
        except OSError:  # the other end is closed
            pass

    def test_silence_elsewhere(self) -> None:
        self.assertEqual(parley("--input", "jsonl", stdin=self.MANY[: 1 << 22].rsplit(b"\n", 1)[0]).stderr, b"")


class Files(ToolTest):
    def test_unreadable_files_are_named_and_the_rest_goes_on(self) -> None:
        good = self.write("good.txt", b"x")
        missing = str(self.directory / "missing.txt")
        done = parley(missing, good, str(self.directory))
        self.assertEqual(done.returncode, IO)
        self.assertEqual([json.loads(line)["id"] for line in done.stdout.splitlines()], [good])
        self.assertIn(f"cannot read {missing}: No such file".encode(), done.stderr)
        self.assertIn(f"cannot read {self.directory}: Is a directory; name the files in it".encode(), done.stderr)

    def test_unreadable_json_lines(self) -> None:
        good = self.write("good.jsonl", lines({"id": "a", "text": "x"}))
        done = parley("--input", "jsonl", str(self.directory), str(self.directory / "none"), good)
        self.assertEqual(done.returncode, IO)
        self.assertEqual(len(done.stdout.splitlines()), 1)
        self.assertEqual(done.stderr.count(b"cannot read"), 2)

    def test_output_that_cannot_be_written(self) -> None:
        self.assertEqual(parley("-o", str(self.directory / "no" / "where"), stdin=b"x").returncode, IO)
        if os.path.exists("/dev/full"):
            done = parley("-o", "/dev/full", stdin=b"x")
            self.assertEqual(done.returncode, IO)
            self.assertIn(b"cannot write /dev/full", done.stderr)

    def test_an_input_is_not_overwritten(self) -> None:
        path = self.write("a.jsonl", lines({"text": "x"}))
        done = parley("--input", "jsonl", "-o", path, path)
        self.assertEqual(done.returncode, IO)
        self.assertEqual(pathlib.Path(path).read_bytes(), lines({"text": "x"}))

    def test_gazetteer(self) -> None:
        rows = self.write("rows.tsv", b"name\tkind\taliases\nOrder of the Heron\tarmed_group\tHeron Order\n")
        text = b"Fighters of the Heron Order freed 12 hostages after talks with the government."
        (report,) = self.run_tool("--gazetteer", rows, stdin=text)
        self.assertIn("Order of the Heron", [party["name"] for party in report["parties"]])
        (without,) = self.run_tool(stdin=text)
        self.assertNotIn("Order of the Heron", [party["name"] for party in without["parties"]])

    def test_a_broken_gazetteer_row_is_named(self) -> None:
        rows = self.write("rows.tsv", b"name\tkind\nOrder of the Heron\tarmed-group\n")
        done = parley("--gazetteer", rows, stdin=b"x")
        self.assertEqual((done.returncode, done.stdout), (USAGE, b""))
        self.assertIn(rows.encode() + b": ", done.stderr)
        self.assertIn(b"line 2", done.stderr)
        self.assertIn(b"armed-group", done.stderr)

    def test_an_unreadable_gazetteer(self) -> None:
        done = parley("--gazetteer", str(self.directory / "none.tsv"), stdin=b"x")
        self.assertEqual(done.returncode, IO)
        self.assertIn(b"none.tsv", done.stderr)


class Usage(ToolTest):
    def test_help_and_version(self) -> None:
        done = parley("--help")
        self.assertEqual(done.returncode, GOOD)
        for option in ("--input", "--published", "--narrative", "--day-first", "--strict", "--gazetteer", "--format",
                       "--explain", "--output", "--jobs"):  # fmt: skip
            self.assertIn(option.encode(), done.stdout)
        self.assertEqual(parley("-h").stdout, done.stdout)
        self.assertEqual(parley("-V").stdout, parley("--version").stdout)
        self.assertRegex(parley("--version").stdout, rb"^parley \d+\.\d+\.\d+ \(gazetteer of \d{4}-\d\d-\d\d\)\n$")

    def test_who_waits_for_the_terminal_says_so_and_is_told_once_of_its_end(self) -> None:
        for arguments, typed in (([], b"They met.\n\x04"), (["--input", "jsonl"], b'{"text": "x"}\n\x04')):
            ours, terminal = pty.openpty()
            os.write(ours, typed)
            done = subprocess.run([TOOL, *arguments], stdin=terminal, capture_output=True, timeout=60, check=False)
            os.close(terminal)
            os.close(ours)
            self.assertEqual((done.returncode, done.stdout.count(b"\n")), (GOOD, 1))
            self.assertIn(b"reading from the terminal; Ctrl-D ends the text", done.stderr)

    def test_the_manual_page_tells_of_every_option(self) -> None:
        page = (TOP / "examples" / "cli" / "parley.1").read_text().replace("\\-", "-")
        for word in parley("--help").stdout.decode().split():
            if word.startswith("--"):
                self.assertIn(word.split("=")[0].rstrip(",;"), page)

    def test_wrong_usage(self) -> None:
        for args in (["--nonsense"], ["--input", "xml"], ["--format", "xml"], ["-j", "many"], ["-j", "-1"], ["-j", "257"],
                     ["-j", ""], ["--published"], ["--published", "2020-02-30"], ["--published", "yesterday"]):  # fmt: skip
            done = parley(*args, stdin=b"x")
            self.assertEqual((done.returncode, done.stdout), (USAGE, b""), args)
            self.assertTrue(done.stderr, args)


if __name__ == "__main__":
    unittest.main()
