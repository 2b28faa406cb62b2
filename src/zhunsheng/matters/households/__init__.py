"""一户一档: one matter is one household as the plan defines it, from its file's opening to its closing."""
