"""A session with the command, message by message, as an editor holds it."""

import json
import queue
import subprocess
import sys
import threading

import pytest

URI = "file:///tmp/no%20such/story.md"
WRONG = "🚢 The path is 42 miles (26 km) long.\n"
SECONDS = 30


class Editor:
    """The other end of the line: JSON-RPC over the pipes of a process."""

    def __init__(self, capabilities):
        command = [sys.executable, "-m", "claimcheck", "lsp"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.received = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()
        self.asked = 0
        self.server = self.ask("initialize", processId=None, rootUri=None, capabilities=capabilities)
        self.tell("initialized")

    def read(self):
        while header := self.process.stdout.readline():
            length = int(header.removeprefix(b"Content-Length: "))
            while self.process.stdout.readline().strip():
                pass
            self.received.put(json.loads(self.process.stdout.read(length)))

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method, **params):
        self.send(method=method, params=params)

    def ask(self, method, **params):
        self.asked += 1
        self.send(id=self.asked, method=method, params=params)
        return self.hear(lambda message: message.get("id") == self.asked and "method" not in message)["result"]

    def hear(self, is_awaited):
        while not is_awaited(message := self.received.get(timeout=SECONDS)):
            pass
        return message

    def diagnostics(self, uri=URI):
        return self.hear(lambda message: message.get("params", {}).get("uri") == uri)["params"]

    def open(self, text, uri=URI):
        self.tell(
            "textDocument/didOpen", textDocument={"uri": uri, "languageId": "markdown", "version": 1, "text": text}
        )

    def change(self, *changes, uri=URI):
        self.tell("textDocument/didChange", textDocument={"uri": uri, "version": 2}, contentChanges=list(changes))

    def leave(self):
        self.ask("shutdown")
        self.tell("exit")
        return self.process.wait(SECONDS)


@pytest.fixture
def editor():
    editors = []

    def start(**capabilities):
        editors.append(Editor(capabilities))
        return editors[-1]

    yield start
    for each in editors:
        each.process.kill()
        each.process.communicate()


def at(line, character, end=None):
    return {
        "start": {"line": line, "character": character},
        "end": {"line": line, "character": character if end is None else end},
    }


def test_a_session_from_the_first_word_to_the_last(editor):
    session = editor(window={"showDocument": {"support": True}})
    assert "utf-16" == session.server["capabilities"]["positionEncoding"]

    session.open(WRONG)
    [found] = session.diagnostics()["diagnostics"]
    assert ("U101", 1, at(0, 25, 30)) == (found["code"], found["severity"], found["range"])
    assert at(0, 15, 23) == found["relatedInformation"][0]["location"]["range"]

    place = {"textDocument": {"uri": URI}, "position": {"line": 0, "character": 16}}
    assert "42 miles = 67.6 km" in session.ask("textDocument/hover", **place)["contents"]["value"]

    context = {"textDocument": {"uri": URI}, "range": at(0, 16), "context": {"diagnostics": []}}
    jump, comment = session.ask("textDocument/codeAction", **context)
    assert "claimcheck-disable-next-line U101" in comment["edit"]["changes"][URI][0]["newText"]

    session.asked += 1
    command = {"command": jump["command"]["command"], "arguments": jump["command"]["arguments"]}
    session.send(id=session.asked, method="workspace/executeCommand", params=command)
    shown = session.hear(lambda message: message.get("method") == "window/showDocument")
    session.send(id=shown["id"], result={"success": True})
    assert (URI, at(0, 25, 30)) == (shown["params"]["uri"], shown["params"]["selection"])

    session.change({"range": at(0, 15, 23), "text": "26 miles"}, {"range": at(0, 25, 30), "text": "42 km"})
    assert [] == session.diagnostics()["diagnostics"]

    session.tell("textDocument/didClose", textDocument={"uri": URI})
    assert {"uri": URI, "diagnostics": []} == session.diagnostics()
    assert 0 == session.leave()


def test_columns_are_counted_as_the_editor_would_like(editor):
    session = editor(general={"positionEncodings": ["utf-8", "utf-16"]})

    session.open(WRONG)

    assert at(0, 27, 32) == session.diagnostics()["diagnostics"][0]["range"]


def test_what_an_editor_cannot_do_is_not_offered(editor):
    session = editor()
    session.open(WRONG)

    everything = {"textDocument": {"uri": URI}, "range": at(0, 16), "context": {"diagnostics": []}}
    on_saving = {**everything, "context": {"diagnostics": [], "only": ["source.fixAll"]}}

    assert ["quickfix"] == [action["kind"] for action in session.ask("textDocument/codeAction", **everything)]
    assert [] == session.ask("textDocument/codeAction", **on_saving)


def test_odd_messages_do_not_end_the_session(editor):
    session, uri = editor(), "untitled:Untitled-1"

    session.change({"range": at(5, 5), "text": "x"}, uri="file:///never/opened.md")
    session.open(WRONG, uri)
    assert 1 == len(session.diagnostics(uri)["diagnostics"])
    session.change({"range": at(99, 99), "text": "And 12 miles (3 km).\n"}, uri=uri)
    session.tell("textDocument/didSave", textDocument={"uri": uri})

    assert 2 == len(session.diagnostics(uri)["diagnostics"])


def test_settings_that_are_wrong_are_shown_and_stop_nothing(editor, tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "claimcheck.toml").write_text("tolernace = 1\n")
    story = (tmp_path / "story.md").as_uri()
    session = editor()

    session.open(WRONG, story)

    said = session.hear(lambda message: message.get("method") == "window/showMessage")["params"]["message"]
    assert "unknown setting 'tolernace'" in said
    assert 1 == len(session.diagnostics(story)["diagnostics"])


def test_a_missing_library_is_one_line(tmp_path):
    (tmp_path / "pygls").mkdir()
    (tmp_path / "pygls" / "__init__.py").write_text("raise ModuleNotFoundError('no pygls', name='pygls')\n")

    statement = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from claimcheck.cli import main; main()"
    ran = subprocess.run([sys.executable, "-c", statement, "lsp"], capture_output=True, text=True)

    assert 2 == ran.returncode
    assert ran.stderr.startswith("claimcheck: 'lsp' needs pygls, which is not installed; to install it: python -m pip")
    assert 1 == len(ran.stderr.splitlines())
