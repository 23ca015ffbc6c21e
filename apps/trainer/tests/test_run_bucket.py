"""What a run leaves in a bucket, and what the next attempt finds there."""

import hashlib
import json

import pytest
from stub_store import StubStore

from retrace_trainer.bucket import content_bucket
from retrace_trainer.bucket.address import Address, read_address
from retrace_trainer.bucket.content_bucket import ContentBucket, NotWhole
from retrace_trainer.bucket.run_bucket import RunBucket
from retrace_trainer.failure import Failure

OWNER = {"seed": 7}
PART = "kept/runs/one"


@pytest.fixture
def store(monkeypatch):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "retrace")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setattr(content_bucket, "ATTEMPTS", 1)
    store = StubStore()
    yield store
    store.close()


@pytest.fixture
def checkpoint(tmp_path):
    def write(step: int):
        folder = tmp_path / f"checkpoint-{step}"
        (folder / "shards").mkdir(parents=True)
        (folder / "model.safetensors").write_bytes(f"weights of step {step}".encode())
        (folder / "shards" / "rank-1.pt").write_bytes(b"the same at each step")
        return folder

    return write


def of_step(step: int) -> str:
    """The key of the weights of a step."""
    sha256 = hashlib.sha256(f"weights of step {step}".encode()).hexdigest()
    return f"{PART}/{sha256[:2]}/{sha256}"


def test_an_address_is_read_as_the_services_write_it():
    text = "s3://team/kept/runs/one?endpoint=http%3A%2F%2Fs3%3A8333&region=eu-west-1"
    assert read_address(text) == Address("team", PART, "http://s3:8333", "eu-west-1")
    with pytest.raises(Failure, match="no address of a bucket"):
        read_address("/srv/retrace")


def test_a_folder_is_kept_as_the_services_keep_artifacts(store, checkpoint, tmp_path):
    bucket = ContentBucket(read_address(store.address(PART)))
    listed = bucket.put_folder(checkpoint(4))
    text = store.objects[f"{PART}/{listed.sha256[:2]}/{listed.sha256}"]
    assert [file["path"] for file in json.loads(text)["files"]] == ["model.safetensors", "shards/rank-1.pt"]
    bucket.restore_folder(listed.sha256, tmp_path / "elsewhere")
    assert (tmp_path / "elsewhere" / "shards" / "rank-1.pt").read_bytes() == b"the same at each step"


def test_a_list_that_leads_out_of_its_folder_is_refused(store, tmp_path):
    text = json.dumps({"files": [{"path": "../out", "sha256": "0" * 64, "bytes": 0}]}).encode()
    sha256 = hashlib.sha256(text).hexdigest()
    store.objects[f"{PART}/{sha256[:2]}/{sha256}"] = text
    with pytest.raises(NotWhole, match="leads out"):
        ContentBucket(read_address(store.address(PART))).restore_folder(sha256, tmp_path / "elsewhere")


def test_the_next_attempt_finds_the_newest_checkpoint_and_whose_it_is(store, checkpoint, tmp_path):
    bucket = RunBucket(store.address(PART))
    for step in (4, 12, 8):
        assert bucket.publish_checkpoint(checkpoint(step), OWNER)
    found = RunBucket(store.address(PART)).restore(tmp_path / "run")
    assert (found.folder, found.owner) == (tmp_path / "run" / "checkpoints" / "checkpoint-12", OWNER)
    assert (found.folder / "model.safetensors").read_bytes() == b"weights of step 12"


def test_there_is_nothing_to_find_at_first(store, tmp_path):
    assert RunBucket(store.address(PART)).restore(tmp_path / "run") is None


@pytest.mark.parametrize("fault", ["cut off", "broken"])
def test_a_checkpoint_whose_upload_breaks_off_is_found_by_nobody(store, checkpoint, tmp_path, capsys, fault):
    bucket = RunBucket(store.address(PART))
    bucket.publish_checkpoint(checkpoint(4), OWNER)
    store.misbehave(f"PUT .*{of_step(8)}", fault)
    assert not bucket.publish_checkpoint(checkpoint(8), OWNER)
    assert "checkpoint-8 is not in the bucket" in capsys.readouterr().err
    assert bucket.content.notes() == ["checkpoint-4"]
    assert RunBucket(store.address(PART)).restore(tmp_path / "run").folder.name == "checkpoint-4"


@pytest.mark.parametrize("damage", [b"weights of step", b"weights of step 9", None])
def test_one_that_was_damaged_there_is_passed_over(store, checkpoint, tmp_path, damage):
    bucket = RunBucket(store.address(PART))
    for step in (4, 8):
        bucket.publish_checkpoint(checkpoint(step), OWNER)
    if damage is None:
        del store.objects[of_step(8)]
    else:
        store.objects[of_step(8)] = damage
    assert bucket.restore(tmp_path / "run").folder.name == "checkpoint-4"
    assert not (tmp_path / "run" / "checkpoints" / "checkpoint-8").exists()


def test_the_two_newest_are_kept_with_all_that_is_theirs(store, checkpoint, tmp_path):
    bucket = RunBucket(store.address(PART))
    for step in (4, 8, 12):
        bucket.publish_checkpoint(checkpoint(step), OWNER)
    assert sorted(bucket.content.notes()) == ["checkpoint-12", "checkpoint-8"]
    assert of_step(4) not in store.objects
    assert len(store.objects) == 2 + 2 + 2 + 1  # notes, lists, weights, and the shard that is the same in all
    del store.objects[of_step(12)]
    assert (bucket.restore(tmp_path / "run").folder / "shards" / "rank-1.pt").exists()


def test_an_adapter_is_further_than_any_checkpoint(store, checkpoint, tmp_path):
    bucket = RunBucket(store.address(PART))
    bucket.publish_checkpoint(checkpoint(4), OWNER)
    bucket.publish_adapter(checkpoint(5), OWNER)
    assert bucket.restore(tmp_path / "run").folder == tmp_path / "run" / "adapter"


def test_an_adapter_that_can_not_be_put_there_is_no_success(store, checkpoint):
    store.misbehave("PUT", "cut off")
    with pytest.raises(Failure) as caught:
        RunBucket(store.address(PART)).publish_adapter(checkpoint(4), OWNER)
    assert (caught.value.code, caught.value.exit_status) == ("store-unreachable", 7)


def test_credentials_that_do_not_suffice_end_the_run_with_what_they_lack(store, checkpoint):
    store.misbehave("PUT", "refused")
    with pytest.raises(Failure, match=r"refuses \(403, AccessDenied\).*get, put, list and delete") as caught:
        RunBucket(store.address(PART)).publish_checkpoint(checkpoint(4), OWNER)
    assert caught.value.code == "wrong-input"
