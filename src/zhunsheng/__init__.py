"""准绳 Zhunsheng: every duty has a clock, every gate has a lock, every number has its records, and anyone can check."""
