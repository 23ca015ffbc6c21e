"""TRL's DPO trainer on pairs that are tokenized already, so that their masks are those of supervised training."""

from trl import DPOTrainer


class PreferenceTrainer(DPOTrainer):
    """Takes `prompt_ids`, `chosen_ids` and `rejected_ids` as they are."""

    def _prepare_dataset(self, dataset, *_: object):
        # TRL would render the turns by the chat template, which drops the reasoning of some families.
        return dataset
