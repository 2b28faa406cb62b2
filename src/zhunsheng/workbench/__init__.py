"""The staff's pages: to-do, matters, registers, meetings, figures and the report."""
