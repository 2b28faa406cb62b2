"""The public before an office of its own; its people are those of the workbench's tests."""

from workbench.conftest import office, registered, sit

__all__ = ["office", "registered", "sit"]
