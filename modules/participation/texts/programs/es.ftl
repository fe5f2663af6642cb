participation-programs-files = Todo ello como archivos:
