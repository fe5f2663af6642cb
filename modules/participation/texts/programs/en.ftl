participation-programs-files = All of it as files:
