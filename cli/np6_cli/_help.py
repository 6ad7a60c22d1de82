"""Help that is the same with every supported version of typer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    _Base = TyperCommand
else:
    _Base = object


class _Help(_Base):
    """The parts of help that differ between versions of typer."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return options and arguments; a flag is shown without a value."""
        params = list(super().get_params(ctx))
        for param in params:
            if getattr(param, "is_flag", False) and param.metavar is None:
                param.metavar = ""  # typer 0.29 would show `--yes <bool>`
        return params


class Command(_Help, TyperCommand):
    """A command of `np6`."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return what follows the name of the command: `[OPTIONS] NAME [OPTIONAL] [REPEATED]...`."""
        pieces = [self.options_metavar] if self.options_metavar else []
        for param in self.get_params(ctx):
            if param.param_type_name == "argument":
                name = param.metavar if param.required else f"[{param.metavar}]"
                pieces.append(name if param.nargs == 1 else f"{name}...")
        return pieces


class Group(_Help, TyperGroup):
    """A group of commands."""
