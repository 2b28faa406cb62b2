"""不足与整改: one matter is one shortcoming, from the proposal to what mended it or to the next year's plan."""
