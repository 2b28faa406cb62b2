"""行政复议答复: cases in which our act, or one of the district we worked on, is reconsidered."""
