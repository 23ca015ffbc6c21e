"""The families of models: tokens, end of turn, and what the same conversation looks like in each."""

CHATML_PROMPT = "<|im_start|>user\nMay I?<|im_end|>\n<|im_start|>assistant\n"
CHATML_TOKENS = ["<|im_start|>", "<|im_end|>"]
DEEPSEEK_PROMPT = "<｜begin▁of▁sentence｜><｜User｜>May I?<｜Assistant｜>"
DEEPSEEK_TOKENS = ["<｜begin▁of▁sentence｜>", "<｜User｜>", "<｜Assistant｜>", "<｜end▁of▁sentence｜>"]
HARMONY_TOKENS = ["<|start|>", "<|message|>", "<|channel|>", "<|end|>", "<|return|>"]
HARMONY_PROMPT = (
    "<|start|>system<|message|>Reasoning: medium\n\n# Valid channels: analysis, commentary, final.<|end|>"
    "<|start|>user<|message|>May I?<|end|><|start|>assistant"
)
THOUGHT = "<think>\nIs it harmful? No.\n</think>\n\nYes."
EMPTY = "<think>\n\n</think>\n\nYes."

FAMILIES = {
    "plain": (CHATML_TOKENS, "<|im_end|>", CHATML_PROMPT, THOUGHT, EMPTY),
    "qwen3": (CHATML_TOKENS, "<|im_end|>", CHATML_PROMPT, THOUGHT, EMPTY),
    "qwq": (
        CHATML_TOKENS,
        "<|im_end|>",
        CHATML_PROMPT + "<think>\n",
        "Is it harmful? No.\n</think>\n\nYes.",
        "\n</think>\n\nYes.",
    ),
    "deepseek": (DEEPSEEK_TOKENS, "<｜end▁of▁sentence｜>", DEEPSEEK_PROMPT, THOUGHT, EMPTY),
    "deepseek-opened": (
        DEEPSEEK_TOKENS,
        "<｜end▁of▁sentence｜>",
        DEEPSEEK_PROMPT + "<think>\n",
        "Is it harmful? No.\n</think>\n\nYes.",
        "\n</think>\n\nYes.",
    ),
    "gpt-oss": (
        HARMONY_TOKENS,
        "<|return|>",
        HARMONY_PROMPT,
        "<|channel|>analysis<|message|>Is it harmful? No.<|end|><|start|>assistant<|channel|>final<|message|>Yes.",
        "<|channel|>final<|message|>Yes.",
    ),
}


def conversation(content: str, *before: dict[str, str]) -> list[dict[str, str]]:
    return [*before, {"role": "user", "content": "May I?"}, {"role": "assistant", "content": content}]
