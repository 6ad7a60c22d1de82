"""What the templates see: everything of one package."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.context.models import EnumClass, Model, Models, Union, enum_class
from generator.context.operations import Operation, Operations, Resource
from generator.context.types import Types
from generator.runtime import PUBLIC
from generator.spec.document import Spec
from generator.upstream import Upstream


@dataclass(frozen=True)
class Package:
    """The context of all templates.

    Args:
        spec: The spec, checked.
        names: The names of what it holds.

    Raises:
        SpecError: A part of the spec has no faithful form in Python.
    """

    spec: Spec
    names: Upstream

    @cached_property
    def title(self) -> str:
        """Title of the API."""
        return str(self.spec.document["info"]["title"])

    @cached_property
    def version(self) -> str:
        """Version of the API."""
        return str(self.spec.document["info"]["version"])

    @cached_property
    def server_url(self) -> str:
        """Address of the API: the first that the spec names."""
        servers = self.spec.document.get("servers", [])
        return str(servers[0]["url"]) if servers else ""

    @cached_property
    def api_key_header(self) -> str:
        """Header of the key; empty if there is none."""
        schemes = self.spec.document["components"].get("securitySchemes", {}).values()
        return next((str(scheme["name"]) for scheme in schemes if scheme.get("in") == "header"), "")

    @cached_property
    def models(self) -> dict[str, Model]:
        """The models by class name."""
        return {model.names.name: model for model in self._models.models()}

    @cached_property
    def enums(self) -> dict[str, EnumClass]:
        """The enums by class name."""
        return {name: enum_class(enum) for name, enum in self.names.enums.items()}

    @cached_property
    def unions(self) -> list[Union]:
        """The unions with discriminator."""
        return self._models.unions()

    @cached_property
    def resources(self) -> list[Resource]:
        """The resources, in the order of the tags."""
        return Operations(self.spec, self.names, self._types).resources()

    def resource(self, tag: str) -> Resource:
        """Return the resource of a tag."""
        return next(each for each in self.resources if each.tag == tag)

    def operation(self, tag: str, module: str) -> Operation:
        """Return the operation of a module."""
        return next(each for each in self.resource(tag).operations if each.module_name == module)

    @cached_property
    def exports(self) -> dict[str, str]:
        """The names that the package `models` exports, and the module of each."""
        classes = [each.names for each in self.models.values()]
        classes += [each.names for each in self.enums.values()] + [each.names for each in self.unions]
        return dict(sorted((each.name, each.module) for each in classes))

    @cached_property
    def public(self) -> dict[str, str]:
        """The names that the package exports, and the module of each; a module is its own."""
        modules = {name: name for name in ("api", "models", "resources", "types")}
        return {"AsyncClient": "client", "Client": "client", **PUBLIC, **modules}

    @cached_property
    def constants(self) -> dict[str, tuple[str, str]]:
        """The constants of the package: value and purpose by name."""
        return {
            "API_KEY_HEADER": (self.api_key_header, "Header that carries the key; empty if the API has none."),
            "API_VERSION": (self.version, "Version of the API that the spec describes."),
            "SERVER_URL": (self.server_url, "Address of the API, the first that the spec names."),
        }

    @property
    def all(self) -> list[str]:
        """Every public name of the package."""
        return sorted([*self.public, *self.constants])

    @cached_property
    def _types(self) -> Types:
        return Types(self.spec, self.names)

    @cached_property
    def _models(self) -> Models:
        return Models(self.spec, self.names, self._types)
