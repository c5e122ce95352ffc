"""What was done, by whom and when: the hash-chained event log and the decisions of people."""
