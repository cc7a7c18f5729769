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
    parts = {_told(part, "name"): part for part in message.walk() if not part.is_multipart()}
    words = {name: _bytes(parts.get(name)).decode("utf-8", "replace") for name in ("text", "headline", "published")}
    chosen = parts.get("file")
    return Form(**words, name=_told(chosen, "filename") if chosen else "", file=_bytes(chosen))


def _bytes(part: Message | None) -> bytes:
    payload = part.get_payload(decode=True) if part else None
    return payload if isinstance(payload, bytes) else b""


def _told(part: Message, parameter: str) -> str:
    """What the head of a part says; browsers write it in UTF-8, which mail does not expect."""
    raw = next((text for name, text in part.raw_items() if name.lower() == "content-disposition"), "")
    head = Message()
    head["Content-Disposition"] = str(raw).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return str(head.get_param(parameter, "", "content-disposition"))
