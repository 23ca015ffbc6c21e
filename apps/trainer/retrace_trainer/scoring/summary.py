"""How much of a reference text another has, by rouge-score (Google), with Porter's stemming."""

from rouge_score.rouge_scorer import RougeScorer

SCORER = RougeScorer(["rouge1", "rouge2", "rougeL"], use_stemmer=True)


def score_summary(answer: str, references: list[str]) -> dict[str, object]:
    """F-measures, from 0 to 1, of words, pairs of words and the longest common subsequence: the best reference's."""
    best = SCORER.score_multi(references, answer)
    return {name: score.fmeasure for name, score in best.items()}
