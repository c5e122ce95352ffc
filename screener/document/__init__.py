"""From the bytes of a file to a document: its visible lines in reading order, each character with its place.

What this folder shows the others:

- types: `model.Document`, `model.Page`, `model.Line`, `model.Span`, `model.Box`, `model.Finding`,
  `sources.Source`, `sources.Refusal`, `sources.Discovery`, `container.Limits`
- `sources.discover(paths)`: the files below some paths, in order; `sources.survey(paths)` counts the droppings too
- `sources.load(path)`: the documents in a file, those packed in archives and mails included; `sources.expand(path)`
  gives them one after the other
- `reader.read(source)`: the document, or `errors.UnreadableDocument` with a stable code

Readers of single formats, and all foreign libraries, are imported only when a file of that format comes by.
"""
