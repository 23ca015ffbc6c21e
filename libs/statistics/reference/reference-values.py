"""Computes the values that the specs of libs/statistics are checked against.

Made with scipy 1.17.1 and statsmodels 0.15.0:

    python reference-values.py > reference-values.json

Where neither has the method (Newcombe's paired interval, Connor's sample size, xoshiro128**), it is written out here
from its source, apart from the TypeScript.
"""

import json
import math

import numpy as np
from scipy import stats
from statsmodels.stats import contingency_tables, multitest, proportion

SAMPLE = [1.0, 1.5, 2.0, 2.0, 3.5, 4.0, 4.5, 7.0, 9.0, 15.0, 2.5, 3.0]


def sample(successes, trials):
    return {"successes": successes, "trials": trials}


def normal():
    return {
        "cdf": [{"z": z, "p": stats.norm.cdf(z)} for z in (-38, -8, -3.2, -1, -0.1, 0, 0.5, 1.96, 4, 7.2)],
        "quantile": [
            {"p": p, "z": stats.norm.ppf(p)} for p in (1e-10, 0.001, 0.02, 0.025, 0.3, 0.5, 0.8, 0.975, 0.9999)
        ],
    }


def wilson():
    cases = [(0, 10, 0.95), (10, 10, 0.95), (3, 24, 0.95), (281, 313, 0.99), (1, 1, 0.9)]
    for successes, trials, confidence in cases:
        lower, upper = proportion.proportion_confint(successes, trials, alpha=1 - confidence, method="wilson")
        yield {"successes": successes, "trials": trials, "confidence": confidence, "lower": lower, "upper": upper}


def newcombe():
    for a, n, b, m in [(56, 70, 48, 80), (9, 10, 3, 10), (10, 10, 0, 20), (6, 7, 2, 7)]:
        lower, upper = proportion.confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff")
        yield {"first": sample(a, n), "second": sample(b, m), "lower": lower, "upper": upper}


def newcombe_paired():
    for both, first, second, neither in [(20, 12, 2, 16), (36, 12, 2, 0), (53, 0, 1, 0), (10, 0, 0, 10), (1, 8, 9, 2)]:
        n = both + first + second + neither
        p1, p2 = (both + first) / n, (both + second) / n
        l1, u1 = proportion.proportion_confint(both + first, n, method="wilson")
        l2, u2 = proportion.proportion_confint(both + second, n, method="wilson")
        margins = math.prod([both + first, second + neither, both + second, first + neither])
        cross = both * neither - first * second
        if cross > n / 2:
            cross = cross - n / 2
        elif cross >= 0:
            cross = 0
        phi = cross / math.sqrt(margins) if margins else 0
        low = (p1 - l1) ** 2 - 2 * phi * (p1 - l1) * (u2 - p2) + (u2 - p2) ** 2
        high = (u1 - p1) ** 2 - 2 * phi * (u1 - p1) * (p2 - l2) + (p2 - l2) ** 2
        yield {
            "both": both,
            "onlyFirst": first,
            "onlySecond": second,
            "neither": neither,
            "lower": p1 - p2 - math.sqrt(low),
            "upper": p1 - p2 + math.sqrt(high),
        }


def mcnemar():
    for first, second in [(3, 16), (0, 5), (5, 5), (0, 0), (40, 12), (700, 640)]:
        pairs = first + second

        def p_value(alternative):
            return stats.binomtest(first, pairs, 0.5, alternative=alternative).pvalue if pairs else 1.0

        yield {
            "onlyFirst": first,
            "onlySecond": second,
            "twoSided": contingency_tables.mcnemar([[0, first], [second, 0]], exact=True).pvalue if pairs else 1.0,
            "greater": p_value("greater"),
            "less": p_value("less"),
        }


def holm():
    for values in [[0.01, 0.04, 0.03, 0.005], [0.2], [0.5, 0.5, 0.9], [0.001, 0.001, 1.0]]:
        yield {"pValues": values, "adjusted": multitest.multipletests(values, method="holm")[1].tolist()}


def odds_ratios():
    for a, n, c, m in [(12, 24, 5, 24), (281, 313, 103, 313), (0, 10, 4, 10)]:
        table = np.array([[a, n - a], [c, m - c]], dtype=float)
        if (table == 0).any():
            table += 0.5
        square = contingency_tables.Table2x2(table, shift_zeros=False)
        lower, upper = square.oddsratio_confint()
        yield {"first": sample(a, n), "second": sample(c, m), "estimate": square.oddsratio, "lower": lower, "upper": upper}


def bootstrap():
    for method in ("percentile", "bca"):
        result = stats.bootstrap(
            (SAMPLE,), np.mean, n_resamples=400_000, batch=20_000, method=method, rng=np.random.default_rng(1995)
        )
        low, high = result.confidence_interval
        yield {"method": method, "sample": SAMPLE, "estimate": float(np.mean(SAMPLE)), "lower": low, "upper": high}


def sample_sizes():
    z_alpha, z_power = stats.norm.ppf(0.975), stats.norm.ppf(0.8)
    paired = []
    for first, second in [(0.57, 0.02), (0.1, 0.05), (0.05, 0.2)]:
        psi, d = first + second, first - second
        n = (z_alpha * math.sqrt(psi) + z_power * math.sqrt(psi - d * d)) ** 2 / d**2
        paired.append({"onlyFirst": first, "onlySecond": second, "pairs": math.ceil(n)})
    unpaired = [
        {
            "first": p1,
            "second": p2,
            "each": math.ceil(proportion.samplesize_proportions_2indep_onetail(p1 - p2, p2, 0.8, alpha=0.05)),
        }
        for p1, p2 in [(0.6, 0.4), (0.9, 0.33), (0.1, 0.15)]
    ]
    return {"paired": paired, "unpaired": unpaired}


def xoshiro128starstar(seed, count):
    mask = 0xFFFFFFFF

    def rotate(bits, places):
        return ((bits << places) | (bits >> (32 - places))) & mask

    state = []
    counter = seed & mask
    for _ in range(4):
        counter = (counter + 0x9E3779B9) & mask
        mixed = ((counter ^ (counter >> 16)) * 0x21F0AAAD) & mask
        mixed = ((mixed ^ (mixed >> 15)) * 0x735A2D97) & mask
        state.append(mixed ^ (mixed >> 15))
    numbers = []
    for _ in range(count):
        numbers.append((rotate((state[1] * 5) & mask, 7) * 9) & mask)
        shifted = (state[1] << 9) & mask
        state[2] ^= state[0]
        state[3] ^= state[1]
        state[1] ^= state[2]
        state[0] ^= state[3]
        state[2] ^= shifted
        state[3] = rotate(state[3], 11)
    return {"seed": seed, "bits": numbers}


print(
    json.dumps(
        {
            "normal": normal(),
            "wilson": list(wilson()),
            "newcombe": list(newcombe()),
            "newcombePaired": list(newcombe_paired()),
            "mcnemar": list(mcnemar()),
            "holm": list(holm()),
            "cohensH": [
                {"first": p, "second": q, "h": proportion.proportion_effectsize(p, q)}
                for p, q in [(0.9, 0.33), (0, 1), (0.2, 0.2), (0.04, 1)]
            ],
            "oddsRatio": list(odds_ratios()),
            "bootstrap": list(bootstrap()),
            "sampleSize": sample_sizes(),
            "random": [xoshiro128starstar(seed, 5) for seed in (0, 1995, 4294967295)],
        },
        indent=2,
    )
)
