"""What an author of criteria needs: comparing two files, distributions, sensitivity, learning from decisions."""
