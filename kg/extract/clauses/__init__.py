"""What readers of events ask of a clause: its subject, parties, places and time, and whether it is told as done."""
