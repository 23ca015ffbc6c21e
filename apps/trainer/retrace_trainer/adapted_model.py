"""A model with an adapter merged into it."""

from pathlib import Path

from retrace_trainer.failure import Failure, is_out_of_memory


def adapted_model(model, adapter: Path | str, model_name: str, safe_merge: bool = False):
    """The model, which is changed, with the adapter's folder merged into its weights.

    `safe_merge` refuses weights that are not finite, which takes a copy of each. Raises Failure("wrong-input"), with
    `model_name` in its words, for an adapter that was trained on another model.
    """
    from peft import PeftModel

    try:
        return PeftModel.from_pretrained(model, adapter).merge_and_unload(safe_merge=safe_merge)
    except (RuntimeError, ValueError, KeyError, TypeError) as error:  # PEFT has no type of its own for this
        if is_out_of_memory(error):
            raise
        reason = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise Failure("wrong-input", f"The adapter in {adapter} does not fit {model_name} ({reason}).") from error
