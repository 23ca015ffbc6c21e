"""The order in which a run sees its examples."""

from retrace_trainer.training.example_order import ExampleOrder, chance_of

LENGTHS = [20 + 7 * (index % 13) for index in range(64)]


def order(seed: int, epoch: int) -> tuple[int, ...]:
    made = ExampleOrder(LENGTHS, 4, seed)
    made.set_epoch(epoch)
    return tuple(made)


def test_every_epoch_sees_every_example_once():
    assert sorted(order(1, 0)) == sorted(order(1, 1)) == list(range(64))


def test_the_same_seed_and_epoch_give_the_same_order():
    assert order(7, 3) == order(7, 3)


def test_no_two_epochs_of_neighbouring_seeds_share_an_order():
    orders = [order(seed, epoch) for seed in range(1995, 2000) for epoch in range(15)]
    assert len(set(orders)) == len(orders)


def test_a_large_seed_is_not_taken_for_a_small_one_in_another_epoch():
    assert chance_of(2**32 + 5, 0) != chance_of(5, 1)


def test_examples_of_like_length_go_together():
    lengths = [LENGTHS[index] for index in order(1, 0)]
    steps = [lengths[start : start + 4] for start in range(0, 64, 4)]
    spread = sum(max(step) - min(step) for step in steps) / len(steps)
    assert spread < (max(LENGTHS) - min(LENGTHS)) / 4
