"""The 示例 office: a year of fictional work that comes out as known figures."""
