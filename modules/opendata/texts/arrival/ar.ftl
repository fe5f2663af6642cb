# What a geometry is, where a page has no room for its points.
opendata-shape-point = نقطة
opendata-shape-linestring =
    خط، { $points ->
        [zero] بلا نقاط
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }
opendata-shape-polygon =
    مساحة، { $points ->
        [zero] بلا نقاط
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }
opendata-shape-multipoint =
    نقاط، { $points ->
        [zero] بلا نقاط
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }
opendata-shape-multilinestring =
    خطوط، { $points ->
        [zero] بلا نقاط
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }
opendata-shape-multipolygon =
    مساحات، { $points ->
        [zero] بلا نقاط
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }
opendata-shape-geometrycollection =
    عدة أشكال، { $points ->
        [zero] بلا نقاط
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }

# Files that are fetched from addresses, and uploads that go on.
opendata-from-address = من عنوان
opendata-from-address-hint = يُجلب الملف من هذا العنوان على الويب، ويبقى العنوان بجانبه.
opendata-fetch-every = كم مرة
opendata-fetch-every-once = مرة واحدة
opendata-fetch-every-hourly = كل ساعة إن كان أحدث
opendata-fetch-every-daily = كل يوم إن كان أحدث
opendata-fetch-every-weekly = كل أسبوع إن كان أحدث
opendata-fetch-every-hours =
    { $hours ->
        [one] كل ساعة
        [two] كل ساعتين
        [few] كل { $hours } ساعات
       *[other] كل { $hours } ساعة
    }
opendata-fetch-every-wrong = اختر كم مرة يُجلب الملف.
opendata-fetch-file = جلب
opendata-fetched-from = جُلب من
opendata-not-fetched = لم يُجلب:
opendata-coming = قيد الوصول:
opendata-upload-coming = وصل {"{"}percent{"}"} % من الملف.
opendata-upload-waiting = انقطع الاتصال. يُستأنف الإرسال تلقائيًا عند عودته.
opendata-upload-refused = لم يُقبل الملف. أرسله مرة أخرى بالنموذج.
opendata-upload-foreign = هذا الرفع لا يأتي من صفحة لهذه المدينة.
event-dataset-source-asked = سألت مجموعة بيانات عن مصدر ملفها
job-kind-opendata-fetch-file = جلب ملف من عنوان
job-kind-opendata-take-left = أخذ ملف من موضع مراقَب
follower-opendata-arrival = ملفات متروكة في مواضع مراقَبة
