"""First logins: choosing a password of one's own, and the slips that lead there."""
