"""TRL's SFT trainer with the loss alone: no entropy and no accuracy over the whole vocabulary at every step."""

from types import MethodType

from torch import Tensor
from torch.nn.functional import cross_entropy
from trl import SFTTrainer

from retrace_trainer.training.examples import IGNORED

# Of models that change their logits after the head; TRL's own loss knows how.
CHANGED_LOGITS = ("final_logit_softcapping", "logit_scale", "logits_scaling", "lm_head_multiplier", "output_multiplier")


class AnswerLossTrainer(SFTTrainer):
    """Makes logits only at positions whose next token is learnt, which on a small model is most of the memory."""

    def __init__(self, *arguments, **options) -> None:
        super().__init__(*arguments, **options)
        causal = self.model.get_base_model() if hasattr(self.model, "peft_config") else self.model
        config = causal.config.get_text_config()
        self._head_is_plain = all(getattr(config, name, None) is None for name in CHANGED_LOGITS)
        if self._head_is_plain:
            # Inside the model's own forward, since that is what DDP, FSDP and DeepSpeed wrap.
            causal.forward = MethodType(_answer_loss, causal)

    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        """The mean cross-entropy in nats over the learnt tokens of the step, of all its micro-batches together."""
        if not self._head_is_plain:
            return super().compute_loss(model, inputs, return_outputs, num_items_in_batch)
        total = model(input_ids=inputs["input_ids"], attention_mask=inputs["attention_mask"], labels=inputs["labels"])
        if num_items_in_batch is None:
            return total / (inputs["labels"][:, 1:] != IGNORED).sum()
        # The items are those of all processes, over which the gradients are averaged.
        return total * self.accelerator.num_processes / num_items_in_batch


def _answer_loss(self, input_ids: Tensor, attention_mask: Tensor, labels: Tensor, **_: object) -> Tensor:
    """The cross-entropy in nats, summed over the learnt tokens; takes the place of a causal model's forward."""
    backbone = self.base_model(input_ids=input_ids, attention_mask=attention_mask, use_cache=False)
    following = labels[:, 1:]
    learnt = following != IGNORED
    logits = self.get_output_embeddings()(backbone.last_hidden_state[:, :-1][learnt])
    return cross_entropy(logits.float(), following[learnt], reduction="sum")
