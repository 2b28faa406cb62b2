"""普法: one matter is one campaign for the public, one year's plan, or one tip to do better."""
