"""Where other programs hand messages in, and do what staff do at the desk: `/api/v1`."""
