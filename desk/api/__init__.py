"""Where other programs hand messages in and fetch what was answered: `/api/v1`."""
