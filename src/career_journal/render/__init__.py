"""Reports made visible: one file for each format in `formats`, and the templates that arrange a report."""
