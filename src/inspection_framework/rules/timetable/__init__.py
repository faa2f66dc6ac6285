"""The days of each step of an inspection: working days, notice, the weeks on site, and the steps after them."""
