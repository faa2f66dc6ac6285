"""What comes next for a provider: its history, what may follow, what is due or owed, and how likely it is."""
