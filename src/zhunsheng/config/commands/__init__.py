"""The office's commands, one module each: ``arguments(parser)`` and ``run(args)``."""
