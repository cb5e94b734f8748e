"""From the door to the case to the answer, through the real process and real wires."""
