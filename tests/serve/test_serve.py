"""The service on this computer: who is let in, what is answered, and that nothing hangs."""

import asyncio
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from claimcheck.cli import cli
from claimcheck.serve import app as service
from claimcheck.serve.app import LIMIT, application
from claimcheck.serve.form import read

TOKEN = "secret"
ADDRESS = "127.0.0.1:8000"
OURS = {"Origin": f"http://{ADDRESS}"}
WRONG = "The new path runs 42 miles (26 km) along the canal."


def client(**more):
    return TestClient(application(TOKEN, ADDRESS, **more), base_url=f"http://{ADDRESS}")


def post(fields=(), headers=OURS, token=TOKEN, **more):
    # A part without a file name is a field, as a browser sends it.
    files = {name: (None, text) for name, text in dict(fields).items()} | more.pop("files", {})
    return client(**more).post(f"/{token}/check", files=files or {"text": (None, "")}, headers=headers)


def verdict(answer):
    return re.findall(r'<h1 class="verdict">(.*?)</h1>', answer.text)


def refusal(answer):
    return re.findall(r'<p class="refused" role="alert">(.*?)</p>', answer.text)


def test_the_box_is_behind_the_secret():
    assert 200 == client().get(f"/{TOKEN}/").status_code
    assert [403] * 4 == [client().get(path).status_code for path in ("/", "/wrong/", "/favicon.ico", "/secre/")]


def test_a_pasted_article_is_answered_with_its_page():
    answer = post({"text": WRONG, "published": "2017-06-18", "headline": "A path opens"})

    assert 200 == answer.status_code
    assert ["1 contradiction found among 2 claims"] == verdict(answer)
    assert "pasted text</bdi> · published 18 June 2017" in answer.text
    assert re.search(r'<h2 class="text"[^>]*>A path opens</h2>', answer.text)
    assert '<a href="./">Check another article</a>' in answer.text


def test_a_file_is_read_as_its_suffix_says():
    file = ("stories/draft.md", f"```\n{WRONG}\n```\n\n# A *path*\n".encode(), "text/markdown")

    answer = post(files={"file": file})

    assert ["No contradictions found among 0 claims"] == verdict(answer)
    assert "stories/draft.md</bdi>" in answer.text


@pytest.mark.parametrize("fields, files, said", [
    ({"text": " \n"}, {}, "there is no article; paste one, drop a file or choose one"),
    ({"text": WRONG}, {"file": ("a.txt", b"x")}, "there are two articles, a text and a file; send one, and then"),
    ({"text": WRONG, "published": "May"}, {}, "&#x27;May&#x27; is no day; accepted: YYYY-MM-DD, such as 2017-06-18"),
    ({}, {"file": ("a.exe", b"MZ")}, "a.exe: unknown kind of file &#x27;.exe&#x27;; accepted: .txt, .text, .md"),
    ({}, {"file": ("a.txt", b"\xff\xff")}, "a.txt: not valid UTF-8: byte 0xff at offset 0 (line 1); accepted: UTF-8"),
])  # fmt: skip
def test_what_cannot_be_read_is_one_clear_line_over_the_box(fields, files, said):
    answer = post(fields, files=files)

    assert 422 == answer.status_code
    assert refusal(answer)[0].startswith(said)


def test_what_was_pasted_stays_in_the_box_when_something_else_is_wrong():
    answer = post({"text": "\n\n</textarea><b>10 km", "headline": '"><b>', "published": "May"})

    assert ">\n&#10;&#10;&lt;/textarea&gt;&lt;b&gt;10 km</textarea>" in answer.text
    assert 'value="&quot;&gt;&lt;b&gt;"' in answer.text


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1:80", "[::1]:8000", ""])
def test_no_other_name_is_answered(host):
    answer = client().get(f"/{TOKEN}/", headers={"Host": host})

    assert (403, "this service answers to its own address only\n") == (answer.status_code, answer.text)


def test_localhost_is_this_computer_too():
    assert 200 == client().get(f"/{TOKEN}/", headers={"Host": "localhost:8000"}).status_code


@pytest.mark.parametrize("headers", [
    {},
    {"Origin": "http://evil.example"},
    {"Origin": "https://127.0.0.1:8000"},
    {"Origin": "http://127.0.0.1:8001"},
    {"Origin": "null"},
    {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"},
])  # fmt: skip
def test_no_page_from_elsewhere_may_send_an_article(headers):
    assert 403 == post({"text": WRONG}, headers=headers).status_code


@pytest.mark.parametrize("headers", [OURS, {"Origin": "null", "Sec-Fetch-Site": "same-origin"}])
def test_a_page_of_ours_may(headers):
    assert 200 == post({"text": WRONG}, headers=headers).status_code


def test_the_secret_is_demanded_of_who_sends_an_article():
    assert 403 == post({"text": WRONG}, token="guess").status_code


@pytest.mark.parametrize("path", ["/secret/", "/secret/nothing", "/wrong/"])
def test_every_answer_forbids_what_it_does_not_need(path):
    headers = client().get(path).headers

    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert ("nosniff", "no-referrer", "no-store") == (
        headers["x-content-type-options"], headers["referrer-policy"], headers["cache-control"]
    )  # fmt: skip
    assert "access-control-allow-origin" not in headers


def test_an_article_may_not_be_larger_than_the_limit():
    answer = post({"text": "a" * LIMIT})

    assert 413 == answer.status_code
    assert ["the article is larger than 2 MB; send a part of it"] == refusal(answer)


def test_what_is_said_of_the_length_is_not_believed():
    def chunks():
        yield from (b"a" * 100_000 for _ in range(30))

    answer = client().post(f"/{TOKEN}/check", content=chunks(), headers=OURS)

    assert 413 == answer.status_code


def test_a_check_that_takes_too_long_is_given_up_with_a_message():
    answer = post({"text": WRONG}, seconds=0.01)

    assert 504 == answer.status_code
    assert ["the check was given up after 0.01 seconds; try a shorter article"] == refusal(answer)


def test_an_article_that_does_not_arrive_is_given_up(monkeypatch):
    monkeypatch.setattr(service, "SECONDS_TO_SEND", 0.01)

    async def sent_by_and_by():
        await asyncio.sleep(30)

    assert 408 == asyncio.run(status_of(sent_by_and_by))


async def status_of(receive):
    """The status of the answer to an article that *receive* brings."""
    headers = [(b"host", ADDRESS.encode()), (b"origin", OURS["Origin"].encode())]
    path = f"/{TOKEN}/check"
    scope = {"type": "http", "method": "POST", "path": path, "headers": headers, "query_string": b"", "root_path": ""}
    sent = []

    async def send(message):
        sent.append(message)

    await application(TOKEN, ADDRESS)(scope, receive, send)
    return sent[0]["status"]


def test_no_more_than_a_few_articles_are_checked_at_once(monkeypatch):
    monkeypatch.setattr(service, "AT_ONCE", 0)

    assert 503 == post({"text": WRONG}).status_code


def test_a_crash_is_said_without_a_word_of_the_article(monkeypatch, capfd):
    monkeypatch.setattr(sys, "executable", "/bin/false")

    answer = post({"text": WRONG})

    assert 500 == answer.status_code
    assert ["the check failed, which is a bug of claimcheck; nothing of the article was kept"] == refusal(answer)
    assert "canal" not in "".join(capfd.readouterr())


@pytest.mark.parametrize("content_type, body", [
    ("", b""), ("text/plain", b"10 km"), ("multipart/form-data", b"x"), ("multipart/form-data; boundary=", b"--\r\n"),
    ("multipart/form-data; boundary=x", b"--x\r\n\r\n10 km\r\n--x--"), ("multipart/form-data; boundary=x\r\nA: b", b""),
])  # fmt: skip
def test_a_body_that_is_no_form_holds_no_article(content_type, body):
    form = read(content_type, body)

    assert ("", "", b"") == (form.text, form.name, form.file)


@given(st.binary(max_size=200))
def test_a_file_arrives_byte_by_byte(raw):
    head = 'Content-Disposition: form-data; name="file"; filename="café.docx"\r\nContent-Type: application/x\r\n\r\n'
    body = b"--limit\r\n" + head.encode() + raw + b"\r\n--limit--\r\n"

    form = read("multipart/form-data; boundary=limit", body)

    assert ("café.docx", raw) == (form.name, form.file)


@given(st.text(max_size=100))
def test_a_text_arrives_letter_by_letter(text):
    body = b'--limit\r\nContent-Disposition: form-data; name="text"\r\n\r\n' + text.encode() + b"\r\n--limit--\r\n"

    assert text == read("multipart/form-data; boundary=limit", body).text


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_it_prints_its_address_and_ends_at_once_and_quietly():
    running = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "serve"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    address = running.stdout.readline()
    running.send_signal(signal.SIGINT)
    rest, said = running.communicate(timeout=30)

    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{22}/\n", address)
    assert (130, "", "") == (running.returncode, rest, said.strip())


@pytest.mark.parametrize("missing", ["starlette", "uvicorn"])
def test_what_is_missing_is_named_with_its_cure(monkeypatch, missing):
    from click.testing import CliRunner

    for name in [name for name in sys.modules if name.partition(".")[0] == missing or "claimcheck.serve" in name]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)

    result = CliRunner().invoke(cli, ["serve"])

    assert 2 == result.exit_code
    assert "to install it: python -m pip install 'claimcheck-text[serve]'\n" in result.stderr
    assert 1 == len(result.stderr.splitlines())


def test_a_port_that_is_taken_is_one_clear_line():
    import socket

    from click.testing import CliRunner

    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = CliRunner().invoke(cli, ["serve", "--port", str(taken.getsockname()[1])])

    assert 2 == result.exit_code
    assert "cannot be opened: Address already in use" in result.stderr
