from retrace_trainer.training.examples import IGNORED, tokenize

MESSAGES = [{"role": "user", "content": "Hello there"}, {"role": "assistant", "content": "<think>\nx\n</think>\n\nHi."}]


def test_the_loss_counts_the_assistants_tokens_and_its_end_of_turn(tokenizer):
    example = tokenize(MESSAGES, tokenizer)
    learnt = [token for token, label in zip(example.input_ids, example.labels, strict=True) if label != IGNORED]
    assert tokenizer.decode(learnt) == "<think>\nx\n</think>\n\nHi.<|im_end|>"
    assert [label for label in example.labels if label != IGNORED] == learnt


def test_the_prompt_and_the_system_turn_are_not_learnt(tokenizer):
    example = tokenize(MESSAGES, tokenizer)
    ignored = [token for token, label in zip(example.input_ids, example.labels, strict=True) if label == IGNORED]
    assert tokenizer.decode(ignored).endswith("<|im_start|>user\nHello there<|im_end|>\n<|im_start|>assistant\n")
