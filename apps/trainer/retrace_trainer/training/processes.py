"""The processes of one run, where `accelerate launch` or `torchrun` started several."""

import os


def is_first_process() -> bool:
    """Whether this process is the one that speaks and writes; the only one of most runs."""
    return os.environ.get("RANK", "0") == "0"


def process_count() -> int:
    return int(os.environ.get("WORLD_SIZE", "1"))


def any_of_all(here: bool, device) -> bool:
    """Whether it is so in any process of the run. Every process has to ask, or the others wait for it."""
    import torch
    from torch import distributed

    if process_count() == 1:
        return here
    told = torch.tensor([int(here)], device=device)
    distributed.all_reduce(told, op=distributed.ReduceOp.MAX)
    return bool(told.item())


def wait_for_all() -> None:
    """Return when every process of the run has come here."""
    from torch import distributed

    if process_count() > 1:
        distributed.barrier()
