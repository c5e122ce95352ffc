"""What an author of criteria needs, from facts that were read once.

- `field.gather(facts, as_of)`: everyone whose facts are known, to be scored again and again
- `compare.compare`, `distribution.distribution`, `sensitivity.sensitivity`, `whatif.whatif`, `folder_lint.lint`
- `learning.tune`: weights from a user's own decisions; `rewriting` writes them into the file
- `evaluation.evaluate`: how well labelled resumes are read
"""
