"""The only place that composes: decode, parse, recognize, normalize, serialize."""
