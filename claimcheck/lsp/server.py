"""The server that editors start: the Language Server Protocol over standard input and output, by pygls."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import redirect_stdout
from typing import Any, Final

from lsprotocol import types
from lsprotocol.converters import get_converter
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from claimcheck.lsp.actions import GO_TO
from claimcheck.lsp.articles import Edit
from claimcheck.lsp.debounce import Debounce, Handle
from claimcheck.lsp.desk import Desk
from claimcheck.lsp.positions import Position

CONVERTER: Final = get_converter()
"""From the protocol's JSON to the types of its library."""


class Protocol(LanguageServerProtocol):
    """The protocol, except that the desk alone keeps the texts.

    The library's own copies end a line where the protocol does not (form feed, U+2028), and so misplace edits.
    """

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Generator[Any, Any, None]:
        """Hand the change on."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None


class ArticleServer(LanguageServer):
    """A desk, and the editor at the other end of the line."""

    def __init__(self, version: str) -> None:
        super().__init__("claimcheck", version, protocol_cls=Protocol)
        self.desk = Desk(self.complain)
        self.debounce = Debounce(_later)

    def complain(self, message: str) -> None:
        """Tell the reader what is wrong, outside the article."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"claimcheck: {message}"))

    def publish(self, uri: str) -> None:
        """Send the diagnostics of an article as it stands."""
        found = CONVERTER.structure(self.desk.diagnostics(uri), list[types.Diagnostic])
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found))


def serve(version: str) -> None:
    """Serve one editor until it hangs up; what else is printed goes to the error stream."""
    server = ArticleServer(version)
    for method, handle in FEATURES.items():
        server.feature(method)(handle)
    server.command(GO_TO)(go_to)
    # A duplicate, since the library closes what it is given.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as wire, redirect_stdout(sys.stderr):
        server.start_io(sys.stdin.buffer, wire)


def initialize(ls: ArticleServer, params: types.InitializeParams) -> None:
    """Count as the editor and the library have agreed to."""
    ls.desk.encoding = ls.workspace.position_encoding or ls.desk.encoding


def did_open(ls: ArticleServer, params: types.DidOpenTextDocumentParams) -> None:
    """Check an article at once."""
    opened = params.text_document
    ls.desk.open(opened.uri, to_fs_path(opened.uri) or opened.uri, opened.language_id, opened.text)
    ls.publish(opened.uri)


def did_change(ls: ArticleServer, params: types.DidChangeTextDocumentParams) -> None:
    """Follow an edit, and check when the typing pauses."""
    uri = params.text_document.uri
    ls.desk.edit(uri, map(_edit, params.content_changes))
    ls.debounce.ask(uri, lambda: ls.publish(uri))


def did_save(ls: ArticleServer, params: types.DidSaveTextDocumentParams) -> None:
    """Check at once, with the settings as they are now."""
    uri = params.text_document.uri
    ls.debounce.forget(uri)
    ls.desk.refresh(uri)
    ls.publish(uri)


def did_close(ls: ArticleServer, params: types.DidCloseTextDocumentParams) -> None:
    """Take the diagnostics back."""
    uri = params.text_document.uri
    ls.debounce.forget(uri)
    ls.desk.close(uri)
    ls.publish(uri)


def hover(ls: ArticleServer, params: types.HoverParams) -> types.Hover | None:
    """The sum, or the meaning, of the figure under the pointer."""
    found = ls.desk.hover(params.text_document.uri, _position(params.position))
    return CONVERTER.structure(found, types.Hover) if found else None


def code_actions(ls: ArticleServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    """What can be done about the findings in a range, as far as the editor asked for it and can do it."""
    wanted = params.context.only
    found = ls.desk.actions(params.text_document.uri, _position(params.range.start), _position(params.range.end))
    possible = [each for each in found if "edit" in each or _can_show(ls)]
    made = CONVERTER.structure(possible, list[types.CodeAction])
    return [action for action in made if not wanted or (action.kind or types.CodeActionKind.Empty) in wanted]


def go_to(ls: ArticleServer, uri: str, place: types.Range) -> None:
    """Have the editor show the other figure."""
    ls.window_show_document(types.ShowDocumentParams(uri, take_focus=True, selection=place))


FEATURES: Final[Mapping[str, Callable[..., object]]] = {
    types.INITIALIZE: initialize,
    types.TEXT_DOCUMENT_DID_OPEN: did_open,
    types.TEXT_DOCUMENT_DID_CHANGE: did_change,
    types.TEXT_DOCUMENT_DID_SAVE: did_save,
    types.TEXT_DOCUMENT_DID_CLOSE: did_close,
    types.TEXT_DOCUMENT_HOVER: hover,
    types.TEXT_DOCUMENT_CODE_ACTION: code_actions,
}
"""Method of the protocol -> what is done about it."""


def _later(seconds: float, action: Callable[[], None]) -> Handle:
    return asyncio.get_running_loop().call_later(seconds, action)


def _can_show(ls: ArticleServer) -> bool:
    window = ls.client_capabilities.window
    return bool(window and window.show_document and window.show_document.support)


def _edit(change: types.TextDocumentContentChangeEvent) -> Edit:
    if isinstance(change, types.TextDocumentContentChangePartial):
        return Edit(change.text, _position(change.range.start), _position(change.range.end))
    return Edit(change.text)


def _position(position: types.Position) -> Position:
    return Position(position.line, position.character)
