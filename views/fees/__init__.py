"""供应商与应付: suppliers, referral schemes, and what is to be paid for hires."""
