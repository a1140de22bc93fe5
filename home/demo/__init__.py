"""What the demonstration site shows, made by script."""
