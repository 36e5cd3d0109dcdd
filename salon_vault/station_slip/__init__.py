"""The station slip: what lies beside the bowl while a client sits in the chair."""
