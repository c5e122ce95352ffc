"""Word lists, patterns and priors: data only. Each row here has a test row."""
