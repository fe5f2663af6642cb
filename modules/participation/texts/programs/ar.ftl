participation-programs-files = كل ذلك على هيئة ملفات:
