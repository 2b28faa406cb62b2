"""Files by digest and versions, and the personal parts of acts – the only content that may be destroyed."""
