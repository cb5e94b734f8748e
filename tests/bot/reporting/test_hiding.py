"""Whoever knows all that is published cannot work a hidden number out again."""

from hypothesis import given, settings, strategies as st

from bot.reporting.hiding import SMALL, TOTAL, WIDTH, Counts, hidden

few = st.integers(0, 6) | st.integers(0, 60)


def table(*rows: tuple[int, ...]) -> Counts:
    inner = {(f"r{i}", f"c{j}"): n for i, row in enumerate(rows) for j, n in enumerate(row)}
    names = tuple(f"r{i}" for i in range(len(rows)))
    return Counts(rows=names, columns=tuple(f"c{j}" for j in range(len(rows[0]))), inner=inner)


def covered(counts: Counts, cell: tuple[str, str]) -> bool:
    """Every line of a hidden cell has another hidden one: nothing follows by taking away."""
    secret = hidden(counts)
    lines = [{sum_of, *parts} for sum_of, parts in counts.sums if cell in {sum_of, *parts}]
    return all(len(line & secret) > 1 for line in lines)


def test_a_single_small_number_takes_another_with_it() -> None:
    counts = table((16,), (12,), (8,), (4,))
    assert hidden(counts) == {("r3", "c0"), ("r2", "c0")}


def test_two_ones_would_be_known_by_their_sum() -> None:
    """1 + 1 = 2: with both hidden and the sum shown, nothing else is possible."""
    counts = table((1,), (1,), (40,), (50,))
    assert hidden(counts) == {("r0", "c0"), ("r1", "c0"), ("r2", "c0")}


def test_nothing_small_nothing_hidden() -> None:
    assert hidden(table((5, 9), (0, 7))) == frozenset()


def test_a_table_of_small_numbers_alone_is_hidden_whole_with_its_sums() -> None:
    secret = hidden(table((1,), (2,)))
    assert secret >= {("r0", "c0"), ("r1", "c0"), (TOTAL, "c0")}


def test_rows_and_columns_give_nothing_away_together() -> None:
    counts = table((2, 30, 40), (20, 25, 35), (22, 28, 31))
    assert len(hidden(counts)) >= 4
    assert all(covered(counts, cell) for cell in hidden(counts))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(few, few, few), min_size=1, max_size=4))
def test_every_small_number_is_hidden_and_none_follows_from_its_line(rows) -> None:
    counts = table(*rows)
    secret = hidden(counts)
    assert {cell for cell, n in counts.cells.items() if 0 < n < SMALL} <= secret
    assert all(counts.cells[cell] for cell in secret)
    shown = {cell for cell, n in counts.cells.items() if n and cell not in secret}
    assert not shown or all(covered(counts, cell) for cell in secret)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=2, max_size=5))
def test_of_one_column_every_hidden_number_has_many_possible_values(numbers: list[int]) -> None:
    """Tried out, one by one: every way to fill the hidden cells that adds up to what is shown."""
    counts = table(*((n,) for n in numbers))
    secret = hidden(counts)
    rows = [cell for cell in sorted(secret) if TOTAL not in cell]
    if not rows or (TOTAL, "c0") in secret:
        return
    rest = sum(counts.cells[cell] for cell in rows)
    fillings = list(_fillings(len(rows), rest))
    for place in range(len(rows)):
        values = {filling[place] for filling in fillings}
        assert max(values) - min(values) >= WIDTH


def _fillings(cells: int, rest: int) -> list[tuple[int, ...]]:
    if cells == 1:
        return [(rest,)] if rest >= 1 else []
    return [(n, *more) for n in range(1, rest) for more in _fillings(cells - 1, rest - n)]
