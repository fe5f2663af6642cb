# صفحات ما تطلبه البرامج.

opendata-ogc-title = OGC API
opendata-ogc-lead = الجداول المنشورة التي لصفوفها مكان، لنظم المعلومات الجغرافية: معالمَ وبلاطاتٍ متجهة، وفق OGC API – Features وOGC API – Tiles.
opendata-ogc-collections = جداول ذات أماكن
opendata-ogc-conformance = المعايير المتبعة
opendata-ogc-api = كل الواجهات للبرامج
opendata-ogc-none = لم يُنشر بعد أي جدول ذي أماكن.
opendata-ogc-items = عرض الصفوف
opendata-ogc-item = الصف
opendata-ogc-dataset = مجموعة البيانات
