"""Programs that make or check files of this repository; nothing of them is needed to run factlint."""
