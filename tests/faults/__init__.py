"""What happens when a process dies: at any instant, under load from every door."""
