"""TRL's SFT trainer with the loss alone: no entropy and no accuracy over the whole vocabulary at every step."""

from torch.nn.functional import cross_entropy
from trl import SFTTrainer

from retrace_trainer.training.examples import IGNORED


class AnswerLossTrainer(SFTTrainer):
    """Makes logits only at positions whose next token is learnt, which on a small model is most of the memory."""

    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        """The mean cross-entropy in nats over the learnt tokens of the step, of all its micro-batches together."""
        causal = self.accelerator.unwrap_model(model).get_base_model()
        hidden = causal.base_model(
            input_ids=inputs["input_ids"], attention_mask=inputs["attention_mask"], use_cache=False
        ).last_hidden_state
        following = inputs["labels"][:, 1:]
        learnt = following != IGNORED
        logits = causal.lm_head(hidden[:, :-1][learnt])
        total = cross_entropy(logits.float(), following[learnt], reduction="sum")
        return total / (learnt.sum() if num_items_in_batch is None else num_items_in_batch)
