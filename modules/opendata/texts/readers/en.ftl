# What readers see of a dataset: its columns in a line, its map, its addresses for programs.

opendata-column-span = { $least } to { $greatest }
opendata-column-most = most often { $value } ({ $share })
opendata-programs = For programs
opendata-programs-negotiated = The address of this page answers in other forms too, for instance to
opendata-programs-version = This version, as it was digested
opendata-saved-ask = Ask a question of your own, and keep it
