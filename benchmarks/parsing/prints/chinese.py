"""Thirty Chinese templates: boards' exports, word processors' templates, forms, sidebars, time lines."""

from __future__ import annotations

from benchmarks.parsing.prints.chinese_boards import (
    boss,
    job51,
    liepin,
    qiaobu,
    register_form,
    super_resume,
    timeline,
    wudi_sidebar,
    zhilian,
)
from benchmarks.parsing.prints.chinese_lists import (
    bilingual,
    canva,
    designer,
    gov_cadre,
    header_table,
    narrative,
    post_then_firm,
    several_posts,
    tabbed,
    vertical_labels,
    wps_stripes,
    years_only_pay,
)
from benchmarks.parsing.prints.chinese_papers import (
    academic,
    bars,
    blue_collar,
    english_heads,
    fresh_graduate,
    group_firm,
    numbered_story,
    parallel_columns,
    square_labels,
)
from benchmarks.parsing.prints.page import Layout

LAYOUTS: list[Layout] = [
    boss, zhilian, job51, liepin, super_resume, wudi_sidebar, qiaobu, timeline, register_form, fresh_graduate,
    blue_collar, numbered_story, english_heads, bars, group_firm, square_labels, academic, parallel_columns,
    post_then_firm, header_table, years_only_pay, canva, gov_cadre, tabbed, vertical_labels, bilingual, narrative,
    wps_stripes, designer, several_posts,
]  # fmt: skip
