"""Examples that are too long are never cut: that would cut the answer away and teach the model never to stop."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from retrace_trainer.failure import Failure
from retrace_trainer.training.recipe import Recipe


class Measured(Protocol):
    @property
    def longest(self) -> int:
        """Tokens of the longest sequence that this example puts into the model."""
        ...


Item = TypeVar("Item", bound=Measured)


def fitting(examples: Sequence[Item], recipe: Recipe, context: int) -> list[Item]:
    """The examples of at most `maxTokens` tokens and of what the model's context holds.

    Raises Failure("wrong-input") when one does not fit and the recipe refuses such, or when none is left.
    """
    limit, name = min((recipe.maxTokens, "recipe.maxTokens"), (context, "the model's context"))
    fit = [example for example in examples if example.longest <= limit]
    too_long = len(examples) - len(fit)
    if not too_long:
        return fit
    longest = max(example.longest for example in examples)
    told = f"{too_long} of {len(examples)} examples are longer than {name} = {limit} tokens"
    if recipe.tooLong == "refuse":
        raise Failure("wrong-input", f"{told}: {_way_out(longest, context)}leave long examples out (recipe.tooLong).")
    if not fit:
        raise Failure("wrong-input", f"{told}, so that none is left to train on.")
    return fit


def _way_out(longest: int, context: int) -> str:
    return f"raise it to {longest}, or " if longest <= context else ""
