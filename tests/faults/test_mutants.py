"""Damaged files by the hundred over every reader; `tools/mutants.py` does ten thousand."""

from __future__ import annotations

from tools import mutants


def test_every_mutant_ends_in_text_or_in_one_clear_error() -> None:
    outcomes, faults = mutants.run(mutants.good_files(), range(1, 241))
    assert faults == []
    assert sum(outcomes.values()) == 240
    kinds = {outcome.split()[0] for outcome in outcomes}
    assert {"pdf", "docx", "doc", "rtf", "odt", "eml", "msg", "zip", "html", "txt", "jpg"} <= kinds
    assert any("Digest" in outcome for outcome in outcomes)
    assert any("broken" in outcome for outcome in outcomes)


def test_the_same_seed_makes_the_same_mutant() -> None:
    originals = {"a.txt": b"abc" * 200, "b.pdf": b"%PDF-1.4\nstream\nabc\nendstream"}
    assert [mutants.mutant(originals, seed) for seed in range(20)] == [
        mutants.mutant(originals, seed) for seed in range(20)
    ]
