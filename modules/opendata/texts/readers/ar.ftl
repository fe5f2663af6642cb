# ما يراه القارئ من مجموعة بيانات: أعمدتها في سطر، وخريطتها، وعناوينها للبرامج.

opendata-column-span = من { $least } إلى { $greatest }
opendata-column-most = الأكثر تكرارًا: { $value } ({ $share })
opendata-programs = للبرامج
opendata-programs-negotiated = عنوان هذه الصفحة يجيب بأشكال أخرى أيضًا، مثلًا عند طلب
opendata-programs-version = هذه النسخة كما حُسبت بصمتها
opendata-saved-ask = اطرح سؤالك واحفظه
