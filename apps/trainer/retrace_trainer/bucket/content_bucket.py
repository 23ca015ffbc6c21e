"""Folders in a bucket, as libs/artifacts keeps them: files by the SHA-256 of their content, and lists of files."""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from retrace_trainer.bucket.address import Address
from retrace_trainer.bucket.store_failures import NoSuchObject, store_failures

CHUNK_BYTES = 1 << 20
# Of each request, with growing pauses between: a store that is started again meanwhile is not noticed.
ATTEMPTS = 8


class NotWhole(Exception):
    """Something of a folder is missing in the bucket, or is not what its hash says."""


@dataclass(frozen=True)
class StoredFile:
    """A file of a folder, by its path there."""

    path: str
    sha256: str
    bytes: int


@dataclass(frozen=True)
class Content:
    """What content is known by: its SHA-256 in hexadecimal, and its size."""

    sha256: str
    bytes: int


class ContentBucket:
    """A part of a bucket that holds folders by their content, and small notes by name.

    An object appears whole or not at all, and a folder's list is put after its files: where the list is, all of it is.
    Every method raises what `store_failures` does.
    """

    def __init__(self, address: Address, on_bytes: Callable[[int], object] = lambda _: None) -> None:
        """`on_bytes` is told of bytes that have gone up or come down."""
        import boto3
        from botocore.config import Config

        self.address = address
        self._on_bytes = on_bytes
        # Content is checked by its SHA-256 here, and not every store knows Amazon's newer checksums.
        config = Config(
            retries={"mode": "standard", "max_attempts": ATTEMPTS},
            connect_timeout=5,
            read_timeout=60,
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
            s3={"addressing_style": "path" if address.endpoint else "auto"},
        )
        with store_failures(address):
            self._client = boto3.client("s3", endpoint_url=address.endpoint, region_name=address.region, config=config)

    def put_folder(self, folder: Path) -> Content:
        """Store every file of a folder; the content that is returned is that of their list."""
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        files = []
        for path in paths:
            content = _content_of(path)
            self._put_file(path, content)
            files.append({"path": path.relative_to(folder).as_posix(), **content.__dict__})
        text = json.dumps({"files": files}, indent=2, ensure_ascii=False).encode()
        listed = Content(hashlib.sha256(text).hexdigest(), len(text))
        self._put(self._key(listed.sha256), text)
        return listed

    def restore_folder(self, sha256: str, into: Path) -> None:
        """Lay a folder out in place of what is there; raises NotWhole, and then leaves what is there."""
        partial = into.with_name(f"{into.name}.partial")
        shutil.rmtree(partial, ignore_errors=True)
        try:
            partial.mkdir(parents=True)
            for file in self.files_of(sha256):
                self._get_file(file, partial / PurePosixPath(file.path))
            shutil.rmtree(into, ignore_errors=True)
            partial.rename(into)
        except BaseException:
            shutil.rmtree(partial, ignore_errors=True)
            raise

    def files_of(self, sha256: str) -> list[StoredFile]:
        """The files that a list names; raises NotWhole."""
        text = self._get(self._key(sha256))
        if text is None or hashlib.sha256(text).hexdigest() != sha256:
            raise NotWhole(f"The list {sha256} of {self.address} is missing or damaged")
        files = [StoredFile(**file) for file in json.loads(text)["files"]]
        for file in files:
            path = PurePosixPath(file.path)
            if path.is_absolute() or ".." in path.parts:
                raise NotWhole(f"{file.path} of {self.address} leads out of its folder")
        return files

    def remove(self, sha256: str) -> None:
        """Remove content; no error when it is not there."""
        self._delete(self._key(sha256))

    def note(self, name: str, fields: dict[str, object]) -> None:
        """Write a note, in place of an earlier one of its name."""
        self._put(self._note_key(name), json.dumps(fields).encode())

    def noted(self, name: str) -> dict[str, object] | None:
        """What a note says; None when there is no such note, or none that can be read."""
        text = self._get(self._note_key(name))
        try:
            return None if text is None else json.loads(text)
        except ValueError:
            return None

    def notes(self) -> list[str]:
        """The names of all notes."""
        prefix = self._note_key("")
        with store_failures(self.address):
            pages = self._client.get_paginator("list_objects_v2").paginate(Bucket=self.address.bucket, Prefix=prefix)
            return [found["Key"].removeprefix(prefix) for page in pages for found in page.get("Contents", [])]

    def remove_note(self, name: str) -> None:
        self._delete(self._note_key(name))

    def _key(self, sha256: str) -> str:
        return "/".join(filter(None, [self.address.prefix, sha256[:2], sha256]))

    def _note_key(self, name: str) -> str:
        return "/".join([*filter(None, [self.address.prefix]), "notes", name])

    def _put_file(self, path: Path, content: Content) -> None:
        key = self._key(content.sha256)
        if self._size(key) == content.bytes:
            return
        with store_failures(self.address), path.open("rb") as file:
            self._client.upload_fileobj(file, self.address.bucket, key, Callback=self._on_bytes)

    def _get_file(self, file: StoredFile, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with store_failures(self.address), path.open("wb") as into:
                self._client.download_fileobj(
                    self.address.bucket, self._key(file.sha256), into, Callback=self._on_bytes
                )
        except NoSuchObject as error:
            raise NotWhole(f"{file.path} of {self.address} is missing") from error
        if _content_of(path) != Content(file.sha256, file.bytes):
            raise NotWhole(f"{file.path} of {self.address} is not what its hash says")

    def _size(self, key: str) -> int | None:
        try:
            with store_failures(self.address):
                return self._client.head_object(Bucket=self.address.bucket, Key=key)["ContentLength"]
        except NoSuchObject:
            return None

    def _put(self, key: str, text: bytes) -> None:
        with store_failures(self.address):
            self._client.put_object(Bucket=self.address.bucket, Key=key, Body=text)

    def _get(self, key: str) -> bytes | None:
        try:
            with store_failures(self.address):
                return self._client.get_object(Bucket=self.address.bucket, Key=key)["Body"].read()
        except NoSuchObject:
            return None

    def _delete(self, key: str) -> None:
        with store_failures(self.address):
            self._client.delete_object(Bucket=self.address.bucket, Key=key)


def _content_of(path: Path) -> Content:
    sha256 = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            sha256.update(chunk)
    return Content(sha256.hexdigest(), path.stat().st_size)
