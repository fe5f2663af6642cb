## لماذا لم يتمكن موظف من شيء

reports-status-not-from-here = لا يمكن أن ينتقل البلاغ من حالته إلى هذه الحالة
reports-promise-missing = أدخل اليوم الذي سيُصلح فيه، اليوم أو بعده
reports-reason-missing = اذكر السبب
reports-agency-unknown = اختر الجهة المسؤولة
reports-team-unknown = اختر فريقًا من الجهة المسؤولة
reports-assignee-unknown = اختر شخصًا يعمل لدى الجهة المسؤولة
reports-category-same = البلاغ مصنف في هذه الفئة بالفعل
reports-merge-unknown = أدخل الرقم المرجعي لبلاغ آخر يراه الجميع
reports-routed-already = البلاغ موجود هناك بالفعل.
reports-note-missing = اكتب الملاحظة
reports-update-missing = اكتب ما سيُنشر
reports-redacted-missing = أبقِ شيئًا من النص أو أخفِ البلاغ كله
reports-redacted-same = غيّر النص
reports-answer-to-request-missing = اكتب ما يُقال لصاحب الطلب
reports-request-decided-already = بتّ شخص آخر في هذا.
reports-purpose-missing = اذكر لأي غرض تحتاج إليه
reports-bulk-none-chosen = اختر من 1 إلى 200 بلاغ
reports-view-name-missing = أعطِ العرض اسمًا
reports-too-many-views = لديك مئة عرض. احذف أحدها أولًا.
reports-handover-ended = لم يعد هذا البلاغ لدى الجهة الأخرى.
reports-their-id-taken = أعطت الجهة الأخرى هذا الرقم لبلاغ آخر.
reports-update-taken-already = سبق أخذ هذا الخبر.

## لماذا لم يتمكن مدير من شيء

reports-category-code-form = أدخل رمزًا من حروف لاتينية وأرقام وشرطات ونقاط، لا يزيد على 60
reports-category-code-taken = هذا الرمز لفئة أخرى
reports-category-name-missing = أعطِ الفئة اسمًا
reports-category-group-missing = أدخل العنوان الذي تندرج تحته
reports-category-topic-missing = اختر موضوعًا
reports-category-too-many-questions = اطرح 20 سؤالًا على الأكثر
reports-question-code-form = أدخل رمزًا ليس لسؤال آخر من هذه الفئة: حروف لاتينية وأرقام وشرطات ونقاط
reports-question-label-missing = اكتب السؤال
reports-question-options-missing = أعطِ إجابتين على الأقل للاختيار، لكل منهما رمز خاص
reports-template-name-missing = أعطِ النص اسمًا لا يزيد على 200 حرف
reports-template-text-missing =
    { $most ->
        [zero] اكتب النص بلغة واحدة على الأقل
        [one] اكتب النص بلغة واحدة على الأقل، بحرف واحد على الأكثر
        [two] اكتب النص بلغة واحدة على الأقل، بحرفين على الأكثر
        [few] اكتب النص بلغة واحدة على الأقل، بما لا يزيد على { $most } أحرف
        [many] اكتب النص بلغة واحدة على الأقل، بما لا يزيد على { $most } حرفًا
       *[other] اكتب النص بلغة واحدة على الأقل، بما لا يزيد على { $most } حرف
    }
reports-key-name-missing = اذكر لمن هذا البرنامج
reports-key-revoked-already = أُوقف هذا المفتاح من قبل.
