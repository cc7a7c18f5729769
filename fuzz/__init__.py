"""What no writer writes, fed to claimcheck until something breaks."""
