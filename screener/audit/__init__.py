"""Selection rates by group, and whether a change that must not count changes a score.

- `tables.selection`, `tables.scoring`: rates and impact ratios as exact fractions; `significance.compare` beside them
- `outcomes.load`, `groups.load`: who was selected or scored, and what people said of themselves in a file apart
- `calculation.calculate`: the whole; `to_text`, `to_html` and `calculation.plain` show it
- `counterfactual.run`: the same resume with one thing changed, many times
"""
