"""What the staff's and the public's pages share: templates, forms from acts, lamps, masks, tables."""
