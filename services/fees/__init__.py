"""供应商与内推: what was agreed with whom, who named a candidate first, and what is to be paid for a hire."""
