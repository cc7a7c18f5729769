"""``claimcheck config``: which settings hold, and who says so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from claimcheck.cli.options import CONFIG, FAIL_ON, IGNORE, ISOLATED, SELECT, Refusal, choice, flags_of, is_folder

if TYPE_CHECKING:
    from claimcheck.settings import Settings

FORMATS = ("text", "json", "markdown", "schema")


@click.command()
@click.argument("path", default=".", metavar="[PATH]")
@click.option("--format", "format_", default="text", metavar="|".join(FORMATS), help="How they are written.")
@click.option("--show-origin", is_flag=True, help="Say which file or flag each value comes from.")
@SELECT
@IGNORE
@FAIL_ON
@CONFIG
@ISOLATED
def config(path: str, format_: str, show_origin: bool, **options: Any) -> None:
    """Print the settings that hold for a file or folder, this one unless told otherwise.

    The formats markdown and schema describe all the settings there are: a page of reference, and a JSON Schema.
    """
    from claimcheck.settings import reference

    choice("--format", format_, FORMATS)
    if format_ in ("markdown", "schema"):
        click.echo(reference.page() if format_ == "markdown" else reference.schema(), nl=False)
        return
    settings = _settings(path, options)
    write = _as_json if format_ == "json" else _as_text
    click.echo(write(settings, show_origin))


def _settings(path: str, options: dict[str, Any]) -> Settings:
    from claimcheck.errors import SettingsError

    flags = flags_of(**options)
    try:
        return flags.over(flags.project(path)) if is_folder(path) else flags.settings(path)
    except SettingsError as error:
        raise Refusal(str(error)) from None


def _as_text(settings: Settings, show_origin: bool) -> str:
    from claimcheck.reports._visible import visible
    from claimcheck.settings.reference import origins, toml_lines

    said = origins(settings)
    return "\n".join(
        f"{line}  # {visible(said[name])}" if show_origin else line for name, line in toml_lines(settings).items()
    )


def _as_json(settings: Settings, show_origin: bool) -> str:
    from claimcheck.settings.reference import origins, values

    said = origins(settings)
    held: dict[str, Any] = values(settings)
    shown = {name: {"value": held[name], "origin": said[name]} for name in held} if show_origin else held
    return json.dumps(shown, indent=2, default=str)
