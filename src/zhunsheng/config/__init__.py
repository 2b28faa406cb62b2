"""Settings by concern, urls and the commands of the command line."""
