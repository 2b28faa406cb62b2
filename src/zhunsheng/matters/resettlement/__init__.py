"""回迁安置: a project's rule of choosing, its flats, the roster, the lot and the order derived from them."""
