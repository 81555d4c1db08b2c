"""What is there of urllib: parse."""
