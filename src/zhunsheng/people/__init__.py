"""Organs, departments, accounts, posts held from day to day, guest posts and stand-ins."""
