"""The public's pages, live and as a static export."""
