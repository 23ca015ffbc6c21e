"""Has distilabel ask an endpoint, as its own guide does it: rows into a ChatGeneration step.

Usage: ask.py BASE_URL CONCURRENCY MAX_TOKENS < messages.jsonl, one list of chat messages a line.
Prints {"answers"} on its last line: how many texts it came back with.
"""

import json
import sys

from distilabel.models import OpenAILLM
from distilabel.pipeline import Pipeline
from distilabel.steps import LoadDataFromDicts
from distilabel.steps.tasks import ChatGeneration


def main() -> None:
    base_url = sys.argv[1]
    concurrency, max_tokens = int(sys.argv[2]), int(sys.argv[3])
    rows = [{"messages": json.loads(line)} for line in sys.stdin]
    with Pipeline(name="retrace-bench") as pipeline:
        # It has no setting for calls at a time: all of a batch are made at once, and the next batch waits for the last.
        load = LoadDataFromDicts(data=rows, batch_size=concurrency)
        llm = OpenAILLM(
            model="stub", base_url=base_url, api_key="none", generation_kwargs={"max_new_tokens": max_tokens}
        )
        load >> ChatGeneration(llm=llm, input_batch_size=concurrency)
    made = pipeline.run(use_cache=False)
    print(json.dumps({"answers": sum(1 for text in made["default"]["train"]["generation"] if text)}))


if __name__ == "__main__":
    main()
