"""What is kept about the people who work here besides their logins: papers, lessons, days."""
