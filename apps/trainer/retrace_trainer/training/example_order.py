"""The order in which a run sees its examples."""

from collections.abc import Iterator, Sequence

import torch
from numpy.random import SeedSequence
from torch.utils.data import Sampler
from transformers import TrainerCallback
from transformers.trainer_pt_utils import get_length_grouped_indices


class ExampleOrder(Sampler[int]):
    """Examples of like length together, by chance otherwise: less padding, which is most of the time on a CPU.

    The order follows from the seed and the epoch alone. So a run that is resumed within an epoch sees the examples that
    it has not yet seen, and all processes of a run deal the same cards.
    """

    def __init__(self, lengths: Sequence[int], batch: int, seed: int) -> None:
        self._lengths = lengths
        self._batch = batch
        self._seed = seed
        self._epoch = 0

    def set_epoch(self, epoch: int) -> None:
        self._epoch = epoch

    def __len__(self) -> int:
        return len(self._lengths)

    def __iter__(self) -> Iterator[int]:
        chance = torch.Generator().manual_seed(chance_of(self._seed, self._epoch))
        return iter(get_length_grouped_indices(self._lengths, self._batch, generator=chance))


def chance_of(seed: int, epoch: int) -> int:
    """What an epoch's order is drawn from, in 64 bits. By a sum of the two, neighbouring seeds would share orders."""
    return int(SeedSequence(seed, spawn_key=(epoch,)).generate_state(1, "uint64")[0])


class OrderByEpoch(TrainerCallback):
    """Tells the order its epoch: where a run of several processes goes on within one, the loader's wrappers do not."""

    def __init__(self, order: ExampleOrder) -> None:
        self._order = order

    def on_epoch_begin(self, args, state, control, **_):
        self._order.set_epoch(int(state.epoch or 0))
