"""Puts everyone in order and writes it down: `shortlist.rank`, `to_csv.write`, `to_jsonl.write`."""
