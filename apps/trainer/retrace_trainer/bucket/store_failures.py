"""What the object store says or fails by, as failures of a run."""

from collections.abc import Iterator
from contextlib import contextmanager

from retrace_trainer.bucket.address import Address
from retrace_trainer.failure import Failure

# Refusals that pass by themselves: too slow, too fast, too many.
PASSING = {408, 425, 429}


class NoSuchObject(Exception):
    """There is nothing under a key."""


@contextmanager
def store_failures(address: Address) -> Iterator[None]:
    """Raise NoSuchObject for a missing object, Failure("wrong-input") for a refusal, which waiting does not mend, and
    Failure("store-unreachable") for all else that keeps the store from answering."""
    from boto3.exceptions import Boto3Error
    from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError
    from s3transfer.exceptions import RetriesExceededError

    try:
        yield
    except NoCredentialsError as error:
        raise Failure(
            "wrong-input", f"There are no credentials for {address}: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."
        ) from error
    except ClientError as error:
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 500)
        code = error.response.get("Error", {}).get("Code", "")
        if code in ("NoSuchKey", "404", "NotFound"):
            raise NoSuchObject from error
        if 400 <= status < 500 and status not in PASSING:
            raise Failure(
                "wrong-input",
                f"The object store {address} refuses ({status}, {code}): its credentials have to get, put, list and "
                "delete objects there.",
            ) from error
        raise _unreachable(address, error) from error
    except (BotoCoreError, Boto3Error, RetriesExceededError) as error:
        raise _unreachable(address, error) from error


def _unreachable(address: Address, error: Exception) -> Failure:
    said = str(error).splitlines()[0].rstrip(".")
    return Failure("store-unreachable", f"The object store {address} can't be reached: {said}.")
