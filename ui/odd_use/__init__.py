"""The owner's inbox: unusual use of logins, each as a question."""
