"""What was done, by whom and when. Everything here is told the time; nothing looks at a clock.

- `log.EventLog(path).append(kind, at, ...)`, `log.verify(path)`: the hash-chained event log, which names people by
  random ids only
- `decisions.Decisions(path)`: who such an id is, and what people decided about them; forgetting a person deletes the
  key and leaves the log's chain whole
- `folder.Folder`: where both are kept
"""
