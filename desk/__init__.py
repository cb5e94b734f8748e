"""The desk: where staff read triaged cases, answer them and move them on."""
