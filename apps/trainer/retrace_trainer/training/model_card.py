"""The model card that lies in an adapter's folder from the start, before anything was measured."""

import json

from retrace_trainer.event_types import Account
from retrace_trainer.training.job_file import Job


def model_card(job: Job, account: Account) -> str:
    """A model card in the hub's form (huggingface.co/docs/hub/model-cards): what this is and how it came to be.

    It claims nothing of what the adapter does: that is told by the study's report, and by the card that
    `retrace checkpoint export` writes in place of this one. The same job and account give the same card.
    """
    card, recipe, is_adapter = job.card, job.recipe, account.kind == "adapter"
    what = "A LoRA adapter" if is_adapter else "A model, every weight of it,"
    front_matter = {
        "base_model": card.backbone,
        "base_model_relation": "adapter" if is_adapter else "finetune",
        "library_name": "peft" if is_adapter else "transformers",
        **({"license": card.licence} if card.licence else {}),
        "pipeline_tag": "text-generation",
        "tags": ["retrace", "reasoning-structure", *(["lora"] if is_adapter else []), card.arm],
    }
    # JSON is YAML, and escapes what YAML would take for marks of its own.
    head = "\n".join(f"{key}: {json.dumps(value)}" for key, value in front_matter.items())
    versions = ", ".join(f"{name} {number}" for name, number in account.versions.items())
    return f"""---
{head}
---

# {card.backbone}, arm `{card.arm}`, seed {job.seed}

{what} that Retrace trained to test whether the structure of reasoning is what makes a model decline harmful
requests. It is one arm of study `{card.studyId}`; other arms are controls, and some are meant to be worse.

## Verdict

Nothing was measured when this card was written. What the adapter does and does not do is told by the study's report.

## Intended use

Research on how reasoning is trained. It is not meant to be put before users, nor to stand as a safeguard.

## Training

- training set: sha256 `{card.trainingSetSha256}`; some of its prompts ask for harm
- seed: {job.seed}
- {account.steps} steps, {account.tokens} tokens; final loss {account.finalLoss:.4g} nats a learnt token
- {versions}

```json
{recipe.model_dump_json(indent=2)}
```
"""
