"""Stands in for Unsloth, which takes a GPU: its two calls, noted, on a real model with PEFT's LoRA."""

from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer

# What it was called with, in turn.
calls: list[tuple[str, dict]] = []
# What Unsloth says of a family that it does not know; None when it knows it.
refusal: str | None = None


class FastLanguageModel:
    @staticmethod
    def from_pretrained(model_name, **options):
        calls.append(("from_pretrained", options))
        model = AutoModelForCausalLM.from_pretrained(model_name, dtype=options["dtype"])
        return model, AutoTokenizer.from_pretrained(model_name)

    @staticmethod
    def get_peft_model(model, r, target_modules, lora_alpha, lora_dropout, **options):
        calls.append(("get_peft_model", {"r": r, "target_modules": target_modules, **options}))
        if refusal is not None:
            raise NotImplementedError(refusal)
        lora = LoraConfig(
            r=r,
            target_modules=target_modules,
            lora_alpha=lora_alpha,
            lora_dropout=lora_dropout,
            task_type="CAUSAL_LM",
        )
        return get_peft_model(model, lora)
