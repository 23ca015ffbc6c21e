"""What differs between a Llama as transformers stores it and as llama.cpp does."""

import math

import numpy as np


def interleave_halves(weights: np.ndarray, heads: int) -> np.ndarray:
    """Rows of a query or key projection (heads · size, hidden) in llama.cpp's order.

    transformers turns dimension i of a head together with i + size / 2, llama.cpp 2i together with 2i + 1.
    """
    rows, columns = weights.shape
    halves = weights.reshape(heads, 2, rows // heads // 2, columns)
    return np.ascontiguousarray(halves.swapaxes(1, 2).reshape(rows, columns))


def rope_factors(rope: dict, head_size: int) -> np.ndarray:
    """By how much Llama 3.1 slows each of the head_size / 2 frequencies of positions, in float32.

    Slow ones by `factor`, fast ones not at all, those between by a mixture, as in transformers'
    `_compute_llama3_parameters`.
    """
    factor, original = rope["factor"], rope["original_max_position_embeddings"]
    low, high = rope["low_freq_factor"], rope["high_freq_factor"]
    wavelengths = 2 * math.pi * rope["rope_theta"] ** (np.arange(0, head_size, 2, dtype=np.float64) / head_size)
    smooth = np.clip((original / wavelengths - low) / (high - low), 0, 1)
    return (1 / ((1 - smooth) / factor + smooth)).astype(np.float32)
