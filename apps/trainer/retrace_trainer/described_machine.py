"""The machine that a run is on, told in words."""

import os
import platform

import psutil


def described_machine() -> dict[str, str]:
    """System, processor, cores, memory, and GPUs where there are some."""
    import torch

    told = {
        "platform": platform.platform(),
        "processor": platform.processor() or platform.machine(),
        "cores": str(os.cpu_count()),
        "memory": f"{psutil.virtual_memory().total / 2**30:.1f} GiB",
    }
    if torch.cuda.is_available():
        names = [torch.cuda.get_device_name(index) for index in range(torch.cuda.device_count())]
        told["gpus"] = ", ".join(names)
    return told
