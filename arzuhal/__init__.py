"""Arzuhal put together and started: commands, composition, the demo, the bench."""
