"""What to say and do next. Pure: state, turn, cases, policy and time in; a decision out."""
