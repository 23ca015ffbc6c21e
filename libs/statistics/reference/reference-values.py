"""Computes the values that the specs of libs/statistics are checked against.

Made with scipy 1.17.1 and statsmodels 0.15.0:

    python reference-values.py > reference-values.json

Where neither has the method (Newcombe's paired interval, the crossed bootstrap, exact McNemar power, sample sizes of
pairs, xoshiro128**), it is written out here from its source, apart from the TypeScript. It takes some seconds.
"""

import json
import math

import numpy as np
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats import contingency_tables, meta_analysis, multitest, proportion

# Samples of eight prompts in two arms; some prompts have more samples than others.
FIRST = [[1, 1, 0], [1, 1], [0, 1], [1, 1, 1], [1], [0, 0], [1, 1, 0], [1, 0]]
SECOND = [[0, 1, 0], [0, 0], [0, 0], [1, 0, 1], [1], [0, 1], [0, 0, 0], [1, 0]]

# Scores of twelve prompts (columns) with three seeds (rows).
SEEDS = [
    [0.2, 0.5, 0.9, 0.4, 0.7, 0.1, 0.8, 0.6, 0.3, 0.5, 0.9, 0.4],
    [0.3, 0.4, 0.7, 0.6, 0.9, 0.2, 0.6, 0.5, 0.1, 0.7, 0.8, 0.3],
    [0.6, 0.8, 1.0, 0.7, 0.9, 0.5, 0.9, 0.9, 0.6, 0.8, 1.0, 0.5],
]

DIFFERENCES = [
    [1.83, 0.5, 1.62, -2.48, 1.68, 1.88, -1.55, 3.06, 1.3, -0.878],
    [0.3, -0.1, 0.7, 0.2, 1.1, -0.4, 0.0, 0.9, 0.0, 1.3, 0.6],
    [2, 1, -1, 2, 3, 0, 1, -2, 2, 1, 4, 2],
    [5],
    [-1.5, 2.5, -3.5, 4.5],
]

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


def clopper_pearson():
    for x, n, confidence in [
        (0, 10, 0.95),
        (10, 10, 0.95),
        (3, 24, 0.95),
        (281, 313, 0.99),
        (1, 1, 0.9),
        (7, 5000, 0.95),
    ]:
        lower, upper = proportion.proportion_confint(x, n, alpha=1 - confidence, method="beta")
        yield {"successes": x, "trials": n, "confidence": confidence, "lower": float(lower), "upper": float(upper)}


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


def benjamini_hochberg():
    for values in [
        [0.01, 0.04, 0.03, 0.005],
        [0.2],
        [0.5, 0.5, 0.9],
        [0.001, 0.001, 1.0],
        [0.9, 0.02, 0.021, 0.6, 0.0],
    ]:
        yield {"pValues": values, "adjusted": multitest.multipletests(values, method="fdr_bh")[1].tolist()}


def wilcoxon():
    long = [round(math.sin(i) * 3 + 0.4, 3) for i in range(60)]
    for differences in [*DIFFERENCES, long]:
        kept = [d for d in differences if d != 0]
        exact = len(kept) <= 50 and len({abs(d) for d in kept}) == len(kept)

        def test(alternative):
            return stats.wilcoxon(
                kept, alternative=alternative, correction=not exact, method="exact" if exact else "asymptotic"
            )

        yield {
            "differences": differences,
            "method": "exact" if exact else "normal",
            "positiveRankSum": test("greater").statistic,
            "twoSided": test("two-sided").pvalue,
            "greater": test("greater").pvalue,
            "less": test("less").pvalue,
        }


def permutation_p_values(data, statistic, kind):
    def p_value(alternative):
        return stats.permutation_test(
            data, statistic, permutation_type=kind, n_resamples=np.inf, alternative=alternative
        ).pvalue

    return {"twoSided": p_value("two-sided"), "greater": p_value("greater"), "less": p_value("less")}


def paired_permutation():
    for differences in DIFFERENCES:
        if len(differences) == 1:  # scipy takes no single pair
            continue
        yield {
            "differences": differences,
            "estimate": float(np.mean(differences)),
            **permutation_p_values((differences,), np.mean, "samples"),
        }


def independent_permutation():
    def mean_difference(x, y):
        return np.mean(x) - np.mean(y)

    for first, second in [
        ([1.1, 2.3, 3.8, 2.9], [0.4, 1.9, 1.2]),
        ([1, 1, 0, 1, 1], [0, 0, 1, 0]),
        ([2.5, 2.75], [1.5, 3, 4, 2]),
    ]:
        yield {
            "first": first,
            "second": second,
            "estimate": float(mean_difference(first, second)),
            **permutation_p_values((first, second), mean_difference, "independent"),
        }


def cohens_d():
    z = stats.norm.ppf(0.975)
    for first, second in [(SAMPLE, [0.5, 1.0, 3.0, 2.2, 1.7]), ([0.9, 0.8, 0.95], [0.3, 0.5, 0.2, 0.6])]:
        n, m = len(first), len(second)
        g, _ = meta_analysis.effectsize_smd(
            np.mean(first), np.std(first, ddof=1), n, np.mean(second), np.std(second, ddof=1), m
        )
        d = g / (1 - 3 / (4 * (n + m) - 9))
        half = z * math.sqrt((n + m) / (n * m) + d * d / (2 * (n + m)))
        yield {"first": first, "second": second, "d": d, "hedgesG": g, "lower": d - half, "upper": d + half}


def paired_cohens_d():
    z = stats.norm.ppf(0.975)
    for differences in DIFFERENCES[:3]:
        n = len(differences)
        d = stats.ttest_1samp(differences, 0).statistic / math.sqrt(n)
        half = z * math.sqrt(1 / n + d * d / (2 * n))
        yield {
            "differences": differences,
            "d": d,
            "hedgesG": d * (1 - 3 / (4 * (n - 1) - 1)),
            "lower": d - half,
            "upper": d + half,
        }


def odds_ratios():
    for a, n, c, m in [(12, 24, 5, 24), (281, 313, 103, 313), (0, 10, 4, 10)]:
        table = np.array([[a, n - a], [c, m - c]], dtype=float)
        if (table == 0).any():
            table += 0.5
        square = contingency_tables.Table2x2(table, shift_zeros=False)
        lower, upper = square.oddsratio_confint()
        yield {
            "first": sample(a, n),
            "second": sample(c, m),
            "estimate": square.oddsratio,
            "lower": lower,
            "upper": upper,
        }


def bootstrap():
    for method in ("percentile", "bca"):
        result = stats.bootstrap(
            (SAMPLE,), np.mean, n_resamples=400_000, batch=20_000, method=method, rng=np.random.default_rng(1995)
        )
        low, high = result.confidence_interval
        yield {"method": method, "sample": SAMPLE, "estimate": float(np.mean(SAMPLE)), "lower": low, "upper": high}


def clustered_bootstrap():
    """The difference of two arms' pooled rates; scipy draws prompts, since the four sums of a prompt are paired."""
    sums = [[f(x) for x in arm] for arm in (FIRST, SECOND) for f in (sum, len)]

    def difference(a, n, b, m, axis):
        return a.sum(axis=axis) / n.sum(axis=axis) - b.sum(axis=axis) / m.sum(axis=axis)

    for method in ("percentile", "bca"):
        result = stats.bootstrap(
            sums,
            difference,
            paired=True,
            n_resamples=400_000,
            batch=20_000,
            method=method,
            rng=np.random.default_rng(1995),
        )
        low, high = result.confidence_interval
        estimate = difference(*(np.array(x) for x in sums), axis=0)
        yield {
            "method": method,
            "first": FIRST,
            "second": SECOND,
            "estimate": float(estimate),
            "lower": low,
            "upper": high,
        }


def crossed_bootstrap():
    scores = np.array(SEEDS)
    rng = np.random.default_rng(1995)
    seeds, prompts = scores.shape
    by_seed = rng.multinomial(seeds, np.full(seeds, 1 / seeds), 400_000)
    by_prompt = rng.multinomial(prompts, np.full(prompts, 1 / prompts), 400_000)
    means = np.einsum("ds,sp,dp->d", by_seed, scores, by_prompt) / (seeds * prompts)
    low, high = np.quantile(means, [0.025, 0.975])
    return {"scores": SEEDS, "estimate": float(scores.mean()), "lower": float(low), "upper": float(high)}


def mediation_cases():
    rng = np.random.default_rng(1995)
    for prompts, p_mediator, p_outcome in [
        (80, {1: 0.8, 0: 0.3}, {(1, 1): 0.9, (1, 0): 0.6, (0, 1): 0.7, (0, 0): 0.2}),
        (150, {1: 0.7, 0: 0.2}, {(1, 1): 0.8, (1, 0): 0.4, (0, 1): 0.75, (0, 0): 0.25}),
    ]:
        t = np.repeat([1, 0], prompts)
        m = (rng.random(2 * prompts) < np.array([p_mediator[x] for x in t])).astype(int)
        y = (rng.random(2 * prompts) < np.array([p_outcome[x] for x in zip(t, m)])).astype(int)
        yield t, m, y


def mediation():
    """Point estimates by statsmodels' saturated logit models, intervals by weighted shares over draws of prompts."""
    for t, m, y in mediation_cases():
        prompts = len(t) // 2
        outcome = sm.Logit(y, np.column_stack([np.ones_like(t), t, m, t * m])).fit(disp=0, method="newton", tol=1e-12)
        mediator = sm.Logit(m, np.column_stack([np.ones_like(t), t])).fit(disp=0, method="newton", tol=1e-12)

        def theta(a, b):
            share = mediator.predict([[1, b]])[0]
            without, having = (outcome.predict([[1, a, k, a * k]])[0] for k in (0, 1))
            return (1 - share) * without + share * having

        weights = np.random.default_rng(7).multinomial(prompts, np.full(prompts, 1 / prompts), 200_000)

        def drawn(a, b):
            half_a, half_b = (slice(0, prompts) if x else slice(prompts, None) for x in (a, b))
            share = weights @ m[half_b] / prompts
            having = weights @ (m * y)[half_a] / (weights @ m[half_a])
            without = weights @ ((1 - m) * y)[half_a] / (weights @ (1 - m)[half_a])
            return (1 - share) * without + share * having

        def effect(of):
            with np.errstate(divide="ignore", invalid="ignore"):
                low, high = np.nanquantile(of(drawn), [0.025, 0.975])
            return {"estimate": float(of(theta)), "lower": float(low), "upper": float(high)}

        def part(of):
            return {
                "indirect": effect(of),
                "direct": effect(lambda f: f(1, 1) - f(0, 0) - of(f)),
                "proportion": effect(lambda f: of(f) / (f(1, 1) - f(0, 0))),
            }

        yield {
            # A sample a prompt, as mediator and outcome: "10" has the mediator and not the outcome.
            "treated": " ".join(f"{a}{b}" for a, b in zip(m[:prompts], y[:prompts])),
            "control": " ".join(f"{a}{b}" for a, b in zip(m[prompts:], y[prompts:])),
            "total": effect(lambda f: f(1, 1) - f(0, 0)),
            "asTreated": part(lambda f: f(1, 1) - f(1, 0)),
            "asControl": part(lambda f: f(0, 1) - f(0, 0)),
        }


def mcnemar_power():
    for first, second, pairs in [(0.57, 0.02, 24), (0.1, 0.05, 300), (0.05, 0.2, 60), (0.1, 0.1, 50), (0.3, 0.0, 20)]:
        psi = first + second
        power = 0.0
        for d in range(1, pairs + 1):
            counts = np.arange(d + 1)
            rejected = 2 * stats.binom.cdf(np.minimum(counts, d - counts), d, 0.5) <= 0.05
            power += stats.binom.pmf(d, pairs, psi) * stats.binom.pmf(counts, d, first / psi)[rejected].sum()
        yield {"onlyFirst": first, "onlySecond": second, "pairs": pairs, "power": float(power)}


def unpaired_power():
    for first, second, each in [(0.6, 0.4, 97), (0.9, 0.33, 12), (0.1, 0.15, 400), (0.5, 0.5, 100)]:
        power = proportion.power_proportions_2indep(first - second, second, each, alpha=0.05).power
        yield {"first": first, "second": second, "each": each, "power": float(power)}


def non_inferiority_sizes():
    z = stats.norm.ppf(0.975) + stats.norm.ppf(0.8)
    for first, second, margin in [(0.05, 0.05, 0.05), (0.1, 0.08, 0.05), (0.02, 0.04, 0.1)]:
        d = first - second
        pairs = math.ceil(z * z * (first + second - d * d) / (d + margin) ** 2)
        yield {"onlyFirst": first, "onlySecond": second, "margin": margin, "pairs": pairs}


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
            "benjaminiHochberg": list(benjamini_hochberg()),
            "clopperPearson": list(clopper_pearson()),
            "wilcoxon": list(wilcoxon()),
            "pairedPermutation": list(paired_permutation()),
            "permutation": list(independent_permutation()),
            "cohensD": list(cohens_d()),
            "pairedCohensD": list(paired_cohens_d()),
            "cohensH": [
                {"first": p, "second": q, "h": proportion.proportion_effectsize(p, q)}
                for p, q in [(0.9, 0.33), (0, 1), (0.2, 0.2), (0.04, 1)]
            ],
            "oddsRatio": list(odds_ratios()),
            "bootstrap": list(bootstrap()),
            "clusteredBootstrap": list(clustered_bootstrap()),
            "crossedBootstrap": crossed_bootstrap(),
            "mediation": list(mediation()),
            "mcnemarPower": list(mcnemar_power()),
            "unpairedPower": list(unpaired_power()),
            "nonInferioritySampleSize": list(non_inferiority_sizes()),
            "sampleSize": sample_sizes(),
            "random": [xoshiro128starstar(seed, 5) for seed in (0, 1995, 4294967295)],
        },
        indent=2,
    )
)
