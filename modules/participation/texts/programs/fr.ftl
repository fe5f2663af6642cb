participation-programs-files = Le tout sous forme de fichiers :
