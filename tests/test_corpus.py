"""Archives: every article of them comes out once, whatever becomes of the workers."""

import io
import json
import os
import re
import runpy
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck.cli import cli
from claimcheck.cli.progress import bar
from claimcheck.corpus import FINDINGS, RESULTS, Columns, check_batch, lines, parts, plan, tables
from claimcheck.corpus.checker import Checker, Task
from claimcheck.corpus.child import MEMORY
from claimcheck.corpus.cluster import connected, each
from claimcheck.corpus.diff import difference
from claimcheck.corpus.job import Job
from claimcheck.corpus.outcomes import failed, outcome
from claimcheck.corpus.partitions import MANY, chunks
from claimcheck.corpus.repeats import mark, marks, repeats
from claimcheck.corpus.run import Run, begin, carry_out, put_together
from claimcheck.errors import SourceError
from claimcheck.sources.jsonl import NAMES, Row

WRONG = "The path is 42 miles (26 km) long."
RIGHT = "The path is 26 miles (42 km) long."
DEADLY = "deadly"
ENDLESS = "endless"
HUGE = "huge"


def work(row, settings):
    """What a worker does in these tests: there are articles that it does not survive."""
    if row.text == DEADLY:
        os.kill(os.getpid(), signal.SIGTERM)
    if row.text == HUGE:
        bytearray(2 * MEMORY)
    if row.text == ENDLESS:
        time.sleep(600)
    return outcome(row, settings)


def slow(row, settings):
    time.sleep(0.02)
    return outcome(row, settings)


def jsonl(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def parquet(path, rows, **options):
    pq.write_table(pa.Table.from_pylist(rows), path, **options)
    return str(path)


def results(path):
    return list(parts.rows(str(path), parts.kind_of(str(path))))


def codes(rows):
    return {row["id"]: [finding["code"] for finding in row["findings"]] for row in rows}


def job(folder, **changes):
    return Job(**{"folder": str(folder), "kind": "jsonl", "task": Task(work, claimcheck.Settings(), 2.0), **changes})


@contextmanager
def no_bar(name, total, done):
    yield lambda more: None


@pytest.fixture(scope="module")
def client():
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.path.dirname(__file__)  # the workers need this module too
    with connected(2) as client:
        yield client
    os.environ.pop("PYTHONPATH") if before is None else os.environ.update(PYTHONPATH=before)


@pytest.fixture
def corpus(client, monkeypatch):
    """The command, on the cluster that is there already."""

    @contextmanager
    def there(workers, scheduler):
        yield client

    monkeypatch.setattr("claimcheck.corpus.cluster.connected", there)
    return lambda *arguments: CliRunner().invoke(cli, ["corpus", *map(str, arguments)])


def carried_out(client, job, files, bar=no_bar, resume=False):
    refused = []
    run = Run(client, bar, refused.append)
    made = begin(job, files, "1", resume, run)
    return carry_out(job, made, run), made, refused


# What comes of a batch


def test_a_batch_gives_a_row_for_each_article_and_a_table_a_table():
    stories = {"id": ["a", "b"], "text": [WRONG, RIGHT]}
    for kind in (pa.RecordBatch, pa.Table):
        checked = check_batch(kind.from_pydict(stories))

        assert isinstance(checked, kind)
        assert RESULTS == checked.schema
        assert {"a": ["U101"], "b": []} == codes(checked.to_pylist())


def test_a_finding_in_a_batch_is_the_one_of_the_report():
    report = claimcheck.check("It opened on Monday, June 18.", published=date(2017, 6, 20), headline="Opened")
    day = datetime(2017, 6, 20, 12)
    row = {"text": "It opened on Monday, June 18.", "published": day, "headline": "Opened"}

    [checked] = check_batch(pa.Table.from_pylist([row])).to_pylist()

    assert report.findings
    assert report.to_dict()["findings"] == checked["findings"]
    assert len(report.claims) == checked["claims"]


def test_columns_have_the_names_that_are_given():
    columns = Columns("nr", NAMES._replace(text=("story",), published=("day",)), format="markdown")
    row = {"nr": 7, "story": "It *opened* on Monday, June 18.", "day": "2017-06-20", "text": WRONG}

    assert {"7": ["T101"]} == codes(check_batch(pa.Table.from_pylist([row]), columns).to_pylist())


def test_settings_are_heeded_in_a_batch():
    batch = pa.RecordBatch.from_pydict({"text": [WRONG]})

    assert {None: []} == codes(check_batch(batch, settings=claimcheck.Settings(ignore=("U101",))).to_pylist())


@pytest.mark.parametrize("row, said", [
    ({"text": None}, "holds no text under text or body or content or body_text"),
    ({"text": WRONG, "format": "markdwn"}, "unknown format 'markdwn'"),
])  # fmt: skip
def test_an_article_that_cannot_be_read_says_why_in_its_row(row, said):
    schema = pa.schema([(name, pa.string()) for name in row])

    [checked] = check_batch(pa.Table.from_pylist([row], schema=schema)).to_pylist()

    assert said in checked["error"]


def test_a_date_that_is_not_understood_is_told_and_the_article_is_checked_all_the_same():
    [checked] = check_batch(pa.Table.from_pylist([{"text": WRONG, "published": "3/4/2021"}])).to_pylist()

    assert ["U101"] == [finding["code"] for finding in checked["findings"]]
    assert ["a date that is not understood"] == [each["why"] for each in checked["unread"]]


@pytest.mark.parametrize("columns, said", [
    (Columns(), "no column of texts; it has: story, day; accepted: --text COLUMN"),
    (Columns(names=NAMES._replace(text=("storey",))), "no column 'storey' (did you mean 'story'?)"),
    (Columns("number", NAMES._replace(text=("story",))), "no column 'number'; it has: story, day"),
])  # fmt: skip
def test_a_column_that_is_missing_is_named(columns, said):
    with pytest.raises(SourceError) as error:
        check_batch(pa.RecordBatch.from_pydict({"story": ["a"], "day": ["b"]}), columns)

    assert said in str(error.value)


# The process that may die


def test_an_article_that_a_process_dies_of_costs_itself_alone():
    checker = Checker(Task(work, claimcheck.Settings(), 60.0))
    rows = [Row(WRONG), Row(DEADLY), Row(RIGHT), Row(DEADLY), Row(HUGE), Row(WRONG)]

    made = list(checker.outcomes(rows))
    checker.end()

    died = failed("not checked: the process that was at it died, perhaps for lack of memory")
    assert [died if row.text in (DEADLY, HUGE) else work(row, claimcheck.Settings()) for row in rows] == made


def test_an_article_that_takes_too_long_is_given_up():
    checker = Checker(Task(work, claimcheck.Settings(), 0.5))

    made = list(checker.outcomes([Row(ENDLESS), Row(WRONG)]))
    checker.end()

    assert failed("not checked: it takes longer than 0.5 seconds") == made[0]
    assert made[1]["findings"]


def test_a_process_that_died_while_it_had_nothing_to_do_is_replaced():
    checker = Checker(Task(work, claimcheck.Settings(), 60.0))
    os.kill(checker._process.pid, signal.SIGTERM)
    checker._process.wait()

    assert [1] == [len(made["findings"]) for made in checker.outcomes([Row(WRONG)])]
    checker.end()


def test_long_articles_are_given_more_time():
    task = Task(work, claimcheck.Settings(), 20.0)

    assert [20.0, 60.0] == [task.limit(Row("x" * length)) for length in (999_999, 2_000_000)]


# Partitions


@given(st.lists(st.text("ab", max_size=9)), st.integers(1, 40), st.booleans())
def test_partitions_of_lines_have_every_line_once(tmp_path_factory, texts, goal, ended):
    path = tmp_path_factory.mktemp("lines") / "a.jsonl"
    whole = "\n".join(text and json.dumps({"text": text}) for text in texts) + "\n" * ended
    path.write_text(whole)

    found = [each for cut in lines.partitions(str(path), goal, Columns()) for each in lines.entries(cut, Columns())]

    assert [(n, text) for n, text in enumerate(texts, 1) if text] == [(each.number, each.row.text) for each in found]


@given(st.lists(st.text("ab", min_size=1, max_size=9), min_size=1), st.integers(1, 400), st.integers(1, 9))
def test_partitions_of_a_table_have_every_row_once(tmp_path_factory, texts, goal, group):
    path = parquet(tmp_path_factory.mktemp("rows") / "a.parquet", [{"text": t} for t in texts], row_group_size=group)

    found = [each for cut in tables.partitions(path, goal, Columns()) for each in tables.entries(cut, Columns())]

    assert list(enumerate(texts, 1)) == [(each.number, each.row.text) for each in found]


def test_what_a_worker_holds_is_bounded():
    rows = [{"text": "x" * 300_000}] * 8 + [{"text": "y"}] * (MANY + 1)
    batch = pa.Table.from_pylist(rows)
    assert rows == batch.to_pylist()

    sizes = [len(chunk) for chunk in chunks(entries_of(rows))]

    assert [4, 4, MANY, 1] == sizes


def entries_of(rows):
    from claimcheck.corpus.partitions import entry

    return [entry(number, row, Columns(), f"a:{number}") for number, row in enumerate(rows, 1)]


def test_a_line_that_cannot_be_read_costs_one_row(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "a"}\nno json\n\n[1]\n{"text": "\xff"}\n{"text": "\\ud800"}\n')
    [cut] = lines.partitions(str(path), 1_000_000, Columns())

    found = list(lines.entries(cut, Columns()))

    assert [1, 2, 4, 5, 6] == [each.number for each in found]
    said = ["", "not valid JSON at column 1", "no JSON object", "not valid UTF-8 at byte 10 of the line", ""]
    assert said == [each.error.partition(";")[0] for each in found]
    assert "\ufffd" == found[-1].row.text  # half of a surrogate pair, which no table could hold


def test_a_value_of_a_table_that_is_no_text_costs_one_row(tmp_path):
    texts = pa.StringArray.from_buffers(3, pa.py_buffer(b"\0\0\0\0\1\0\0\0\2\0\0\0\3\0\0\0"), pa.py_buffer(b"a\xffb"))
    pq.write_table(pa.table({"text": texts}), tmp_path / "a.parquet")
    [cut] = tables.partitions(str(tmp_path / "a.parquet"), 1_000_000, Columns())

    found = list(tables.entries(cut, Columns()))

    assert ["", "holds what is no text, or no time", ""] == [each.error for each in found]


def test_a_table_whose_end_is_damaged_says_so(tmp_path):
    path = tmp_path / "a.parquet"
    parquet(path, [{"text": os.urandom(50).hex()} for _ in range(2000)], use_dictionary=False, compression="none")
    raw = bytearray(path.read_bytes())
    raw[4:200] = bytes(196)
    path.write_bytes(raw)
    [cut] = tables.partitions(str(path), 1_000_000, Columns())

    assert "cannot be read" in list(tables.entries(cut, Columns()))[-1].error


# What is there twice


def test_articles_are_the_same_when_all_that_is_checked_is():
    rows = [Row("a"), Row("a", format="markdown"), Row("a", headline="b"), Row("b", headline="a")]
    rows += [Row("a", published=date(2017, 6, 18)), Row("a", published=date(2017, 6, 19)), Row("ba")]

    assert len(rows) == len(set(map(mark, rows)))
    assert mark(Row("a", headline="b")) == mark(Row("a", headline="b"))


def test_what_repeats_is_left_out_wherever_it_stands():
    first = entries_of([{"text": "a", "id": "1"}, {"text": "b", "id": "2"}, {"text": "a", "id": "3"}])
    second = entries_of([{"text": "b", "id": "4"}, {"text": "c", "id": "5"}])

    one, two = repeats([marks(first), marks(second)])

    assert ({1: ["3"], 2: ["4"]}, {3}) == (one.copies, one.left_out)
    assert ({}, {1}) == (two.copies, two.left_out)


# The whole way


def test_every_article_of_a_folder_comes_out_once(tmp_path, corpus):
    (tmp_path / "in" / "deep").mkdir(parents=True)
    jsonl(tmp_path / "in" / "a.jsonl", [{"id": "a1", "text": WRONG}, {"id": "a2", "text": RIGHT}])
    parquet(tmp_path / "in" / "deep" / "b.parquet", [{"id": "b1", "body": WRONG}, {"id": None, "body": "None."}])
    (tmp_path / "in" / "_SUCCESS.jsonl").write_text("not an archive")

    ran = corpus(tmp_path / "in", tmp_path / "out.jsonl")

    assert (0, "") == (ran.exit_code, ran.stderr)
    assert {"a1": ["U101"], "a2": [], "b1": ["U101"], "b.parquet:2": []} == codes(results(tmp_path / "out.jsonl"))
    assert ran.stdout.startswith("4 articles, 6 claims, 2 findings (500.00 per 1,000 articles); 1 repeated\n")
    assert ["in", "out.jsonl"] == sorted(os.listdir(tmp_path))


@pytest.mark.parametrize("name", ["out.parquet", "out.jsonl"])
def test_findings_have_rows_of_their_own_when_that_is_asked_for(tmp_path, corpus, name):
    source = jsonl(
        tmp_path / "a.jsonl", [{"id": "a", "text": f"{WRONG} {WRONG}"}, {"id": "b"}, {"id": "c", "text": ""}]
    )

    ran = corpus(source, tmp_path / name, "--explode")

    rows = results(tmp_path / name)
    assert 3 == ran.exit_code
    assert [("a", "U101"), ("a", "U101"), ("b", None)] == [(row["id"], row["code"]) for row in rows]
    assert FINDINGS.names == list(rows[0])
    assert ["26 km", "26 km", None] == [row["text"] for row in rows]


def test_a_folder_has_a_part_for_each_partition_and_engines_read_it(tmp_path, corpus, monkeypatch):
    monkeypatch.setattr(plan, "SMALLEST", 1000)
    source = jsonl(tmp_path / "a.jsonl", [{"text": f"{n} is {WRONG}"} for n in range(100)])

    ran = corpus(source, tmp_path / "out", "--select", "U")

    made = plan.partitions_of([source], Columns(), 2, print)
    assert 0 == ran.exit_code
    assert 4 < len(made) == len(list((tmp_path / "out").glob("part-*.parquet")))
    assert 100 == pq.read_table(tmp_path / "out").num_rows
    assert RESULTS == pq.read_table(tmp_path / "out").schema


def test_markdown_may_be_the_format_of_all(tmp_path, corpus):
    source = jsonl(tmp_path / "a.jsonl", [{"story": f"    {WRONG}\n"}])

    for of_all, found in {"markdown": [], "text": ["U101"]}.items():
        corpus(source, tmp_path / f"{of_all}.jsonl", "--text", "story", "--format", of_all)

        assert {"a.jsonl:1": found} == codes(results(tmp_path / f"{of_all}.jsonl"))


def test_a_worker_that_is_killed_costs_nothing_and_a_deadly_article_itself(tmp_path, client, monkeypatch):
    monkeypatch.setattr(plan, "SMALLEST", 500)
    stories = [{"id": str(n), "text": f"{n} is {WRONG}"} for n in range(60)]
    bad = [{"id": "deadly", "text": DEADLY}, {"id": "endless", "text": ENDLESS}]
    source = jsonl(tmp_path / "a.jsonl", stories[:30] + bad + stories[30:])
    killed = []

    @contextmanager
    def killing(name, total, done):
        def advance(more):
            if name == "checked" and more and not killed:
                killed.extend(client.run(os.getpid).values())
                os.kill(killed[0], signal.SIGKILL)

        yield advance

    order = job(tmp_path / "out.jsonl.parts")
    tally, made, refused = carried_out(client, order, [source], killing)
    put_together(order, made, str(tmp_path / "out.jsonl"))

    rows = {row["id"]: row for row in results(tmp_path / "out.jsonl")}
    assert killed
    assert [] == refused
    assert (62, 2, {"U101": 60}) == (tally.articles, tally.failed, tally.findings)
    assert {each["id"] for each in stories} | {"deadly", "endless"} == rows.keys()
    assert {"deadly", "endless"} == {id for id, row in rows.items() if row["error"]}
    assert "longer than 2 seconds" in rows["endless"]["error"]


def test_a_run_that_was_ended_is_continued_from_what_it_has_finished(tmp_path, client, monkeypatch):
    monkeypatch.setattr(plan, "SMALLEST", 500)
    source = jsonl(tmp_path / "a.jsonl", [{"id": str(n), "text": f"{n} is {WRONG}"} for n in range(60)])
    order = job(tmp_path / "out")

    @contextmanager
    def ending(name, total, done):
        def advance(more):
            if name == "checked" and more:
                raise KeyboardInterrupt

        yield advance

    with pytest.raises(KeyboardInterrupt):
        carried_out(client, order, [source], ending)
    finished = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("part-*.jsonl")}
    before = next(iter(finished))
    before_tally = Path(order.tally(int(before.stem.partition("-")[2])))
    assert before_tally.exists()

    tally, made, _ = carried_out(client, order, [source], resume=True)

    rows = [row for number in range(len(made.partitions)) for row in results(order.part(number))]
    assert [str(n) for n in range(60)] == [row["id"] for row in rows]
    assert (60, {"U101": 60}) == (tally.articles, tally.findings)
    assert finished[before] == before.stat().st_mtime_ns


def test_results_of_one_run_are_not_mixed_with_those_of_another(tmp_path, corpus):
    source = jsonl(tmp_path / "a.jsonl", [{"text": WRONG}])
    out = tmp_path / "out"
    assert 0 == corpus(source, out).exit_code

    again, resumed, other = (
        corpus(source, out),
        corpus(source, out, "--resume"),
        corpus(source, out, "--resume", "--explode"),
    )
    jsonl(tmp_path / "a.jsonl", [{"text": RIGHT}, {"text": WRONG}])
    changed = corpus(source, out, "--resume")

    assert (2, f"claimcheck: {out}: holds results already; accepted: --resume, or another place\n") == (
        again.exit_code,
        again.stderr,
    )
    assert (0, "") == (resumed.exit_code, resumed.stderr)
    assert "cannot be continued: begun with other options" in other.stderr
    assert "cannot be continued: begun with other articles" in changed.stderr


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_checked(tmp_path, corpus):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.parquet").write_bytes(b"PAR1 no more")
    parquet(tmp_path / "in" / "b.parquet", [{"story": WRONG}])
    parquet(tmp_path / "in" / "c.parquet", [{"text": WRONG}])
    parquet(tmp_path / "in" / "d.parquet", [{"text": [1, 2]}])

    ran = corpus(tmp_path / "in", tmp_path / "out.jsonl")

    said = ran.stderr.splitlines()
    assert 2 == ran.exit_code
    assert {"c.parquet:1": ["U101"]} == {
        Path(id).name: each for id, each in codes(results(tmp_path / "out.jsonl")).items()
    }
    assert 3 == len(said)
    assert "a.parquet: cannot be read as Parquet" in said[0]
    assert "b.parquet: no column of texts; it has: story" in said[2 if "d.parquet" in said[1] else 1]


@pytest.mark.parametrize("arguments, said", [
    (["missing.jsonl", "out.jsonl"], "missing.jsonl: no such file or folder; accepted: a file or folder of .parquet"),
    (["a.txt", "out.jsonl"], "a.txt: no archive of a known kind; accepted"),
    (["a.jsonl", "a.jsonl"], "a.jsonl: is what is read; the results need a place of their own"),
    (["a.jsonl", "out.jsonl", "--to", "parquet"], "--to parquet does not fit out.jsonl"),
    (["a.jsonl", "out", "--to", "csv"], "--to 'csv' is unknown; accepted: parquet, jsonl"),
    (["a.jsonl", "out", "--select", "U9"], "unknown check 'U9'"),
    (["a.jsonl", "nowhere/deep/out.jsonl", "--scheduler", "nonsense://"], "no scheduler at 'nonsense://'"),
    (["diff", "a.txt", "a.jsonl"], "a.txt: of no known kind"),
    (["diff", "a.jsonl", "a.jsonl"], "a.jsonl: holds no results; accepted: what `claimcheck corpus IN OUT`"),
    (["diff", "missing.jsonl", "a.jsonl"], "missing.jsonl: cannot be read: No such file"),
])  # fmt: skip
def test_a_mistake_is_one_clear_line(tmp_path, monkeypatch, arguments, said):
    monkeypatch.chdir(tmp_path)
    jsonl(tmp_path / "a.jsonl", [{"text": WRONG}])
    (tmp_path / "a.txt").write_text(WRONG)

    ran = CliRunner().invoke(cli, ["corpus", *arguments])

    assert 2 == ran.exit_code
    assert said in ran.stderr
    assert 1 == len(ran.stderr.splitlines())


@pytest.mark.parametrize("library", ["distributed", "pyarrow"])
def test_a_missing_library_is_one_line(tmp_path, library):
    (tmp_path / f"{library}.py").write_text(f"raise ModuleNotFoundError('none', name='{library}')\n")

    statement = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from claimcheck.cli import main; main()"
    ran = subprocess.run(
        [sys.executable, "-c", statement, "corpus", "a.jsonl", "b.jsonl"], capture_output=True, text=True
    )

    assert 2 == ran.returncode
    assert ran.stderr.startswith(f"claimcheck: 'corpus' needs {library}, which is not installed; to install it: python")
    assert 1 == len(ran.stderr.splitlines())


def test_a_result_is_written_whole_or_not_at_all(tmp_path):
    path = tmp_path / "part.jsonl"
    path.write_text("old\n")

    with pytest.raises(TypeError):
        write_what_is_no_row(str(path))

    assert "old\n" == path.read_text()
    assert [path] == list(tmp_path.iterdir())


def write_what_is_no_row(path):
    with parts.written(path, "jsonl", RESULTS) as write:
        write([{"id": "a"}, {"id": object()}])


def test_work_that_fails_is_told_and_the_rest_is_done(client):
    done = dict(each(client, int, [("1",), ("x",), ("3",)]))

    assert (1, 3) == (done[0], done[2])
    assert isinstance(done[1], ValueError)


# What two results differ in


@pytest.fixture
def versions(tmp_path, corpus):
    """The results of an archive before and after it was changed."""
    old = jsonl(
        tmp_path / "a.jsonl", [{"id": "a", "text": WRONG}, {"id": "b", "text": RIGHT}, {"id": "c", "text": WRONG}]
    )
    new = jsonl(
        tmp_path / "b.jsonl", [{"id": "a", "text": RIGHT}, {"id": "b"}, {"id": "c", "text": f"{WRONG} {WRONG}"}]
    )
    for source in (old, new):
        corpus(source, f"{source}.found.parquet")
        corpus(source, f"{source}.exploded", "--explode", "--to", "jsonl")
    return tmp_path


@pytest.mark.parametrize("old, new", [
    ("a.jsonl.found.parquet", "b.jsonl.found.parquet"),
    ("a.jsonl.exploded", "b.jsonl.found.parquet"),
])  # fmt: skip
def test_a_difference_says_what_came_and_what_went(versions, old, new):
    ran = CliRunner().invoke(cli, ["corpus", "diff", str(versions / old), str(versions / new), "--fail"])

    assert 1 == ran.exit_code
    assert (
        "U101 converted-value-differs: 1 added, 1 dropped\n"
        "  + c: 42 miles = 67.6 km, the text says 26 km\n"
        "  - a: 42 miles = 67.6 km, the text says 26 km\n"
        "failed: 1 added, 0 dropped\n"
        "  + b: holds no text under text or body or content or body_text\n"
        "otherwise 1 in both\n"
    ) == ran.stdout


def test_no_article_commands_the_terminal_that_shows_a_difference(tmp_path):
    row = {"id": "\x1b[31m", "code": "U101", "name": "a", "working": "1\n2", "fingerprint": "b", "error": None}
    old, new = jsonl(tmp_path / "a.jsonl", []), jsonl(tmp_path / "b.jsonl", [row])

    assert "  + ␛[31m: 1 2" == str(difference(old, new)).splitlines()[1]


def test_a_difference_fails_only_when_that_is_asked_for(versions):
    old, new = str(versions / "a.jsonl.exploded"), str(versions / "b.jsonl.found.parquet")

    assert difference(old, new)
    assert not difference(old, str(versions / "a.jsonl.found.parquet"))
    assert 0 == CliRunner().invoke(cli, ["corpus", "diff", old, new]).exit_code
    assert 0 == CliRunner().invoke(cli, ["corpus", "diff", old, old, "--fail"]).exit_code


# What is seen of it


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_bar_says_at_a_terminal_how_far_a_run_is_and_how_fast(monkeypatch):
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    monkeypatch.setenv("TERM", "xterm")
    with bar("checked", 30, 10) as advance:
        advance(5)

    assert "15/30" in screen.getvalue()
    assert re.search(r"checked\S* \S*[0-9,]+/s", screen.getvalue())


def test_no_bar_is_drawn_into_a_file(monkeypatch):
    monkeypatch.setattr(sys, "stderr", file := io.StringIO())
    with bar("checked", 30, 0) as advance:
        advance(5)

    assert "" == file.getvalue()


# What is kept beside it


@pytest.mark.parametrize("name", ["on_ray", "on_spark"])
def test_an_example_for_a_cluster_hands_it_what_checks_a_batch(name):
    example = runpy.run_path(str(Path(__file__).parent.parent / "examples" / "clusters" / f"{name}.py"))

    checked = example.get("checked", lambda batches: map(example["check_batch"], batches))
    batches = [pa.RecordBatch.from_pydict({"id": [id], "text": [WRONG]}) for id in "ab"]

    assert [{"a": ["U101"]}, {"b": ["U101"]}] == [codes(each.to_pylist()) for each in checked(iter(batches))]


def test_the_sentences_of_the_project_are_all_checked():
    folder = Path(__file__).parent / "corpus"
    batch = pa.Table.from_pylist(results(folder / "articles.jsonl"))

    assert [None] * len(batch) == check_batch(batch)["error"].to_pylist()
    assert {row["id"] for row in results(folder / "findings.jsonl")} < set(batch["id"].to_pylist())
