"""What may happen to a case, and by when. Pure: a case and an action in, a new case out."""
