"""Where a document to compare with comes from: a file, a folder of a spec, an address, or a git revision."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generator.compare.normal import Document, UnreadableError
from generator.spec.load import load


@dataclass(frozen=True)
class Other:
    """The document to compare with.

    Attributes:
        name: what to call it in the report.
        document: the document itself.
        tree: the files of a git revision, or None when the document is not an earlier edition of ours.
    """

    name: str
    document: Document
    tree: Path | None = None


@contextmanager
def open_other(source: str, *, repository: Path, spec: Path) -> Iterator[Other]:
    """Read the document to compare with; the files of a revision exist as long as the context.

    Args:
        source: a file, a folder with an `openapi.yaml` in it, an http(s) address, or a git revision.
        repository: root of the git repository that a revision is looked up in.
        spec: folder of our spec, relative to that root.

    Raises:
        UnreadableError: there is no such thing, or it is no OpenAPI 3 document.
        SpecError: the spec in a folder or revision cannot be merged.
    """
    path = Path(source)
    if source.startswith(("https://", "http://")):
        yield Other(source, _parse(_download(source)))
    elif path.is_dir():
        yield Other(source, Document(load(path).document, extended=True))
    elif path.is_file():
        yield Other(source, _parse(path.read_text(encoding="utf-8")))
    else:
        archive = _archive(source, repository)
        with TemporaryDirectory() as folder:
            with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
                # The filter came with Python 3.11.4; git's own archives need none.
                tar.extraction_filter = getattr(tarfile, "data_filter", None)
                tar.extractall(folder)  # noqa: S202 # the archive is of this repository
            tree = Path(folder)
            yield Other(source, Document(load(tree / spec).document, extended=True), tree)


def _parse(text: str) -> Document:
    try:
        content = YAML(typ="safe").load(text)  # JSON is YAML
    except YAMLError as error:
        raise UnreadableError(f"neither YAML nor JSON: {error}") from None
    if not isinstance(content, dict):
        raise UnreadableError("neither YAML nor JSON")
    return Document(content)


def _download(address: str) -> str:
    try:
        response = httpx.get(address, follow_redirects=True, timeout=60)
        response.raise_for_status()
    except httpx.HTTPError as error:
        raise UnreadableError(str(error)) from None
    return response.text


def _archive(revision: str, repository: Path) -> bytes:
    if not revision.startswith("-"):
        command = ["git", "-C", str(repository), "archive", "--format=tar", revision]
        finished = subprocess.run(command, capture_output=True, check=False)
        if finished.returncode == 0:
            return finished.stdout
    raise UnreadableError("no such file, folder, address or git revision")
