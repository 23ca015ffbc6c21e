"""The model server from outside: a process and HTTP."""

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def adapter(tiny_model, tmp_path_factory) -> Path:
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    torch.manual_seed(1)
    config = LoraConfig(r=8, lora_alpha=64, target_modules=["q_proj", "v_proj"], init_lora_weights=False)
    folder = tmp_path_factory.mktemp("adapter")
    get_peft_model(AutoModelForCausalLM.from_pretrained(tiny_model), config).save_pretrained(folder)
    return folder


def start(base: Path) -> tuple[subprocess.Popen[str], str]:
    """A server that is ready, and its address."""
    command = [sys.executable, "-m", "retrace_trainer", "serve", "--base", str(base)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return process, f"http://127.0.0.1:{json.loads(process.stdout.readline())['port']}"


@pytest.fixture(scope="module")
def url(tiny_model):
    process, url = start(tiny_model)
    yield url
    process.terminate()
    process.wait(timeout=30)


def ask(url: str, **body) -> tuple[int, dict]:
    asked = {"model": "base", "messages": [{"role": "user", "content": "Hi"}], "max_tokens": 8, **body}
    request = urllib.request.Request(f"{url}/v1/chat/completions", json.dumps(asked).encode())
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def test_a_completion_that_ran_out_of_tokens_says_length_and_counts_them(url):
    status, body = ask(url)
    assert status == 200
    assert body["choices"][0]["finish_reason"] == "length"
    assert body["usage"]["completion_tokens"] == 8


def test_the_likeliest_tokens_are_told_where_they_are_asked_for(url):
    _, plain = ask(url)
    _, told = ask(url, logprobs=True, top_logprobs=5)
    assert plain["choices"][0]["logprobs"] is None
    assert told["choices"][0]["message"] == plain["choices"][0]["message"]
    places = told["choices"][0]["logprobs"]["content"]
    assert "".join(place["token"] for place in places) == plain["choices"][0]["message"]["content"]
    for place in places:
        likely = [one["logprob"] for one in place["top_logprobs"]]
        assert len(likely) == 5
        assert likely == sorted(likely, reverse=True)
        assert place["logprob"] == likely[0] < 0


def test_more_tokens_than_there_are_to_be_told_are_400(url):
    status, body = ask(url, logprobs=True, top_logprobs=21)
    assert status == 400
    assert "top_logprobs" in body["error"]["message"]


def test_many_requests_at_once_are_each_answered_as_if_alone(url):
    questions = [f"Question {index} {'word ' * (index % 7)}" for index in range(24)]

    def answer(question: str) -> str:
        _, body = ask(url, messages=[{"role": "user", "content": question}])
        return body["choices"][0]["message"]["content"]

    with ThreadPoolExecutor(24) as pool:
        together = list(pool.map(answer, questions))
    assert together == [answer(question) for question in questions]


def test_an_adapter_changes_the_output_and_leaves_the_base_as_it_was(url, adapter):
    _, before = ask(url)
    _, adapted = ask(url, model=str(adapter))
    _, after = ask(url)
    assert adapted["choices"] != before["choices"]
    assert after["choices"] == before["choices"]


def test_the_models_are_listed(url):
    with urllib.request.urlopen(f"{url}/v1/models", timeout=60) as response:
        assert [model["id"] for model in json.load(response)["data"]] == ["base"]


def test_an_adapter_for_another_backbone_is_refused_by_name(url, tmp_path):
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(1)
    sizes = {"hidden_size": 96, "intermediate_size": 96, "num_hidden_layers": 2, "num_attention_heads": 2}
    other = LlamaForCausalLM(LlamaConfig(vocab_size=64, **sizes))
    get_peft_model(other, LoraConfig(target_modules=["q_proj"])).save_pretrained(tmp_path)
    status, body = ask(url, model=str(tmp_path))
    assert (status, body["error"]["type"]) == (400, "invalid_request_error")
    assert f"The adapter in {tmp_path} does not fit the base model (" in body["error"]["message"]
    assert ask(url)[0] == 200


def test_a_broken_adapter_is_refused_by_name(url, tmp_path):
    (tmp_path / "adapter_config.json").write_text("{}")
    status, body = ask(url, model=str(tmp_path))
    assert status == 400
    assert str(tmp_path) in body["error"]["message"]


def test_an_unknown_model_is_404_and_named(url):
    status, body = ask(url, model="/nowhere")
    assert status == 404
    assert "'/nowhere'" in body["error"]["message"]


def test_a_prompt_beyond_the_context_is_400(url):
    status, body = ask(url, messages=[{"role": "user", "content": "word " * 600}])
    assert status == 400
    assert "context of 512" in body["error"]["message"]


def test_a_request_without_messages_is_400(url):
    status, body = ask(url, messages=[])
    assert status == 400
    assert "messages" in body["error"]["message"]


def test_sigterm_ends_the_server_in_the_middle_of_a_batch(tiny_model):
    process, url = start(tiny_model)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(ask, url, max_tokens=480)
        time.sleep(0.3)
        process.terminate()
        assert process.wait(timeout=30) == 143
    # A closed connection or uvicorn's plain error page, never a completion.
    with pytest.raises((OSError, json.JSONDecodeError)):
        answer.result()


def test_a_completion_ends_before_the_first_stop_sequence(url):
    _, whole = ask(url)
    text = whole["choices"][0]["message"]["content"]
    stop = text[2:4]
    for asked in (stop, ["not in it", stop]):
        _, body = ask(url, stop=asked)
        assert body["choices"][0]["message"]["content"] == text[: text.index(stop)]
        assert body["choices"][0]["finish_reason"] == "stop"


def test_an_answer_that_is_begun_is_gone_on_with(url):
    question = {"role": "user", "content": "Hi"}
    go_on = {"continue_final_message": True, "add_generation_prompt": False}
    _, whole = ask(url)
    first = whole["choices"][0]["message"]["content"]
    _, begun = ask(url, messages=[question, {"role": "assistant", "content": "<think>\nThey greet me"}], **go_on)
    _, ended = ask(url, messages=[question, {"role": "assistant", "content": "<think>\nThey greet me"}])
    # The turn's end and the opening of another are not there.
    assert begun["usage"]["prompt_tokens"] < ended["usage"]["prompt_tokens"]
    assert begun["choices"][0]["message"]["content"] != first
    assert "They greet me" not in begun["choices"][0]["message"]["content"]


def test_only_an_assistants_message_is_gone_on_with(url):
    for messages, fields in [
        ([{"role": "user", "content": "Hi"}], {"add_generation_prompt": False}),
        ([{"role": "assistant", "content": "Hi"}], {}),
    ]:
        status, body = ask(url, messages=messages, continue_final_message=True, **fields)
        assert status == 400
        assert "continue_final_message" in body["error"]["message"]
