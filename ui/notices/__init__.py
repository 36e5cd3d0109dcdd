"""The privacy notice on screen: what it lacks, how it reads, and handing it over."""
