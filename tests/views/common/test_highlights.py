"""The first mark of a line is seen, however narrow its column."""

from __future__ import annotations

from views.common.highlights import led_to

TEXT = "八年汽车零部件制造经验，主导精益生产"


def test_a_line_is_cut_before_its_first_mark_only_where_that_would_not_be_seen() -> None:
    spans = [(TEXT.index("精益"), TEXT.index("精益") + 2)]
    assert led_to(TEXT, spans, lambda words: len(words) <= 40) == (TEXT, spans)
    text, moved = led_to(TEXT, spans, lambda words: len(words) <= 8)
    assert text == "…验，主导精益生产"
    assert [text[slice(*span)] for span in moved] == ["精益"]
    text, moved = led_to(TEXT, spans, lambda words: len(words) <= 2)  # no room even for the mark
    assert (text, [text[slice(*span)] for span in moved]) == ("…精益生产", ["精益"])
