"""学法: one matter is one year's study of the staff – plan, sessions, platforms, tests, the leader's own study."""
