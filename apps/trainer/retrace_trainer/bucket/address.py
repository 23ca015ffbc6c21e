"""Where in an S3-compatible store something lies: `s3://bucket/prefix?endpoint=http://host:port&region=eu-west-1`."""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from retrace_trainer.failure import Failure

DEFAULT_REGION = "us-east-1"


@dataclass(frozen=True)
class Address:
    """A part of a bucket. Without an endpoint the store is Amazon's."""

    bucket: str
    prefix: str
    endpoint: str | None
    region: str

    def __str__(self) -> str:
        return f"s3://{self.bucket}/{self.prefix}" + (f" at {self.endpoint}" if self.endpoint else "")


def read_address(text: str) -> Address:
    """Raises Failure("wrong-input") for what is no address of a bucket."""
    url = urlsplit(text)
    if url.scheme != "s3" or not url.netloc:
        raise Failure(
            "wrong-input", f"{text} is no address of a bucket, like s3://bucket/prefix?endpoint=URL&region=R."
        )
    told = parse_qs(url.query)
    endpoint, region = told.get("endpoint", [None])[0], told.get("region", [DEFAULT_REGION])[0]
    return Address(url.netloc, url.path.strip("/"), endpoint, region)
