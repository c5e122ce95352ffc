"""From the bytes of a file to a document: its visible lines in reading order, each character with its place.

What this folder shows the others:

- types: `model.Document`, `model.Page`, `model.Line`, `model.Span`, `model.Box`, `model.Finding`,
  `sources.Source`, `sources.Refusal`, `sources.Discovery`, `container.Limits`
- `sources.discover(paths)`: the files below some paths; `sources.survey(paths)` counts the droppings too
- `sources.load(path)`: the documents in a file, those packed in archives and mails included
- `reader.read(source)`: the document, or `errors.UnreadableDocument` with a stable code

Readers of single formats are imported only when a file of that format comes by.
"""
