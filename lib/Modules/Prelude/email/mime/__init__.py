"""Classes of the parts of messages."""
