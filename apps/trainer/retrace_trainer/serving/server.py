"""The HTTP side: OpenAI's chat completions, as far as an evaluation needs them."""

import asyncio
import contextlib
import os
import signal
import socket
import time
import uuid
from dataclasses import replace
from pathlib import Path
from typing import Self

import uvicorn
from pydantic import BaseModel, Field, ValidationError, model_validator
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from retrace_trainer.event_types import Ready
from retrace_trainer.events import Events
from retrace_trainer.failure import EXIT_STATUS, classify
from retrace_trainer.serving.batcher import Batcher
from retrace_trainer.serving.engine import BASE, Completion, Engine
from retrace_trainer.serving.likely_tokens import LikelyToken


class ChatMessage(BaseModel):
    role: str
    content: str


class ChatRequest(BaseModel):
    model: str
    messages: list[ChatMessage] = Field(min_length=1)
    max_tokens: int = Field(ge=1)
    temperature: float = Field(default=0, ge=0, le=0)
    stop: str | list[str] | None = None
    logprobs: bool = False
    top_logprobs: int = Field(default=1, ge=1, le=20)
    # vLLM's: the last message begins the answer, and the completion is what follows.
    continue_final_message: bool = False
    add_generation_prompt: bool = True

    @model_validator(mode="after")
    def _goes_on_with_an_answer(self) -> Self:
        if self.continue_final_message and (self.add_generation_prompt or self.messages[-1].role != "assistant"):
            raise ValueError("continue_final_message takes a last message of the assistant, and no generation prompt")
        return self


def serve(base: Path, port: int, events: Events) -> None:
    """Serve until the process is told to end; emits `ready` with the port once requests are accepted."""
    engine = Engine(base)
    listener = socket.create_server(("127.0.0.1", port))
    app = chat_app(engine, on_ready=lambda: events.emit(Ready(port=listener.getsockname()[1])))
    # uvicorn hands SIGTERM on to this once it has closed its connections.
    signal.signal(signal.SIGTERM, _end_at_once)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on", timeout_graceful_shutdown=0))
    server.run(sockets=[listener])


def _end_at_once(*_: object) -> None:
    """A batch can't be cut short: without this, the process would work through it for nobody."""
    os._exit(EXIT_STATUS["interrupted"])


def chat_app(engine: Engine, on_ready=lambda: None) -> Starlette:
    batcher = Batcher(engine.generate)

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette):
        running = asyncio.create_task(batcher.run())
        on_ready()
        yield
        running.cancel()

    async def health(_: Request) -> JSONResponse:
        return JSONResponse({"status": "ok"})

    async def models(_: Request) -> JSONResponse:
        return JSONResponse({"object": "list", "data": [{"id": BASE, "object": "model", "owned_by": "retrace"}]})

    async def chat(request: Request) -> JSONResponse:
        try:
            asked = ChatRequest.model_validate_json(await request.body())
        except ValidationError as error:
            first = error.errors()[0]
            return _error(400, f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}")
        if not engine.knows(asked.model):
            return _error(404, f"There is no model {asked.model!r}: ask for 'base' or a folder with an adapter.")
        render = engine.render_begun if asked.continue_final_message else engine.render
        prompt = render([message.model_dump() for message in asked.messages])
        if engine.count(prompt) + asked.max_tokens > engine.context:
            return _error(400, f"The prompt and {asked.max_tokens} new tokens exceed the context of {engine.context}.")
        likely = asked.top_logprobs if asked.logprobs else 0
        completion = await batcher.complete(asked.model, prompt, asked.max_tokens, likely)
        return JSONResponse(_response(asked.model, cut_at_stop(completion, asked.stop)))

    routes = [
        Route("/health", health),
        Route("/v1/models", models),
        Route("/v1/chat/completions", chat, methods=["POST"]),
    ]
    return Starlette(routes=routes, lifespan=lifespan, exception_handlers={Exception: _failed})


def cut_at_stop(completion: Completion, stop: str | list[str] | None) -> Completion:
    """The text up to the first of the stop sequences. The tokens beyond were made: they stay counted."""
    wanted = [stop] if isinstance(stop, str) else stop or []
    places = [place for text in wanted if text and (place := completion.text.find(text)) >= 0]
    if not places:
        return completion
    return replace(completion, text=completion.text[: min(places)], finish_reason="stop")


def _response(model: str, completion: Completion) -> dict[str, object]:
    return {
        "id": f"chatcmpl-{uuid.uuid4().hex}",
        "object": "chat.completion",
        "created": int(time.time()),
        "model": model,
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": completion.text},
                "finish_reason": completion.finish_reason,
                "logprobs": _logprobs(completion.likely),
            }
        ],
        "usage": {
            "prompt_tokens": completion.prompt_tokens,
            "completion_tokens": completion.completion_tokens,
            "total_tokens": completion.prompt_tokens + completion.completion_tokens,
        },
    }


def _logprobs(places: list[list[LikelyToken]]) -> dict[str, object] | None:
    if not places or not all(places):
        return None
    likely = [[{"token": one.text, "logprob": one.logprob} for one in place] for place in places]
    return {"content": [{**place[0], "top_logprobs": place} for place in likely]}


async def _failed(_: Request, error: Exception) -> JSONResponse:
    failure = classify(error)
    if failure.code == "wrong-input":
        return _error(400, str(failure))
    return _error(500, str(failure), kind="server_error")


def _error(status: int, message: str, kind: str = "invalid_request_error") -> JSONResponse:
    return JSONResponse({"error": {"message": message, "type": kind}}, status_code=status)
