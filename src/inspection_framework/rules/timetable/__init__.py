"""When each step of an inspection falls: working days, notice, the weeks on site, and what comes after them."""
