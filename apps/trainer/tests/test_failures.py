import errno

import pytest

from retrace_trainer.failure import Failure, classify
from retrace_trainer.training.convergence import check_convergence


@pytest.mark.parametrize(
    ("error", "code", "status"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disk-full", 6),
        (MemoryError(), "out-of-memory", 3),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes"), "out-of-memory", 3),
        (RuntimeError("CUDA error: unspecified launch failure"), "lost-device", 4),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate`"), "out-of-memory", 3),
        (RuntimeError("CUDA error: device-side assert triggered"), "bug", 70),
        (KeyError("x"), "bug", 70),
    ],
)
def test_an_error_is_told_by_its_cause(error, code, status):
    failure = classify(error)
    assert (failure.code, failure.exit_status) == (code, status)


def test_a_run_of_falling_losses_has_converged():
    check_convergence([3.0, 2.5, 2.0, 1.5, 1.0, 0.5])


def test_a_loss_that_does_not_fall_is_a_failed_run():
    with pytest.raises(Failure, match="did not fall") as failed:
        check_convergence([2.0, 1.5, 1.6, 1.9, 2.1, 2.2])
    assert failed.value.exit_status == 5
