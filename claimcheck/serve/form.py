"""The form of the desk as a browser sends it."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser


@dataclass(frozen=True)
class Form:
    """What was pasted or chosen, and what is known about it."""

    text: str = ""
    headline: str = ""
    published: str = ""
    name: str = ""
    """Of the file that was chosen; empty when there is none."""
    file: bytes = b""


def read(content_type: str, body: bytes) -> Form:
    """The form in a body of the type ``multipart/form-data``; what is missing is empty.

    >>> body = b'--x\\r\\nContent-Disposition: form-data; name="text"\\r\\n\\r\\n10 km\\r\\n--x--\\r\\n'
    >>> read("multipart/form-data; boundary=x", body).text
    '10 km'
    """
    head = f"Content-Type: {' '.join(content_type.split())}\r\n\r\n".encode("latin-1", "replace")
    message = BytesParser().parsebytes(head + body)
    parts = [part for part in message.walk() if not part.is_multipart()]
    fields = {str(part.get_param("name", header="content-disposition")): part for part in parts}
    words = {name: _words(fields.get(name)) for name in ("text", "headline", "published")}
    return Form(**words, name=_name(fields.get("file")), file=_bytes(fields.get("file")))


def _bytes(part: Message | None) -> bytes:
    payload = part.get_payload(decode=True) if part else None
    return payload if isinstance(payload, bytes) else b""


def _words(part: Message | None) -> str:
    return _bytes(part).decode("utf-8", "replace")


def _name(part: Message | None) -> str:
    name = part.get_filename() if part else None
    return (name or "").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
