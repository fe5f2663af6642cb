## ما تشترك فيه كل الرسائل

reports-mail-hello = مرحبًا،
reports-mail-hello-name = مرحبًا { $name }،
reports-mail-subject = { $reference }: { $what } ({ $title })
reports-mail-about = هذه الرسالة بشأن { $reference }: { $title }.
reports-mail-see = تجد كل ما يخصه هنا: { $url }
reports-mail-writes = كتب { $who }:
reports-mail-somebody = أحد السكان
reports-mail-stop = لإيقاف هذه الرسائل أو تغيير ما نخبرك به: { $url }

## لمن أرسل البلاغ

reports-mail-received-short = وصلنا بلاغك
reports-mail-received = شكرًا لك. وصلنا بلاغك، ورقمه المرجعي { $reference }.
reports-mail-received-by = ستنظر فيه { $agency }.
reports-mail-answer-due = موعد الرد الأول في { $date } على أبعد تقدير.
reports-mail-own-link = لإضافة شيء إلى بلاغك أو سحبه افتح بلاغاتك: { $my }. ولإيقاف هذه الرسائل افتح: { $url }
reports-mail-is-it-fixed = هل أُصلح الأمر؟ أخبرنا هنا: { $url }

## ما آل إليه البلاغ

reports-mail-now-received = البلاغ لدى { $agency } وستنظر فيه من جديد.
reports-mail-now-in-progress = تعمل { $agency } عليه الآن.
reports-mail-now-planned = وعدت { $agency } بإصلاحه في موعد أقصاه { $date }.
reports-mail-now-handed-over = هذا من مسؤولية { $agency } لا من مسؤوليتنا. أحلنا البلاغ إليها، ويبقى مفتوحًا لدينا حتى تنتهي منه.
reports-mail-now-fixed = تقول { $agency } إن الأمر أُصلح.
reports-mail-now-wont-fix = لن تقوم { $agency } بذلك.
reports-mail-now-duplicate = سبق الإبلاغ عن هذا برقم { $other }. سنخبرك من الآن بما يجري هناك.
reports-mail-now-withdrawn = سحب صاحب البلاغ بلاغه.
reports-mail-short-received = فُتح من جديد
reports-mail-short-in-progress = قيد العمل
reports-mail-short-planned = مخطط له
reports-mail-short-handed-over = أُحيل إلى جهة أخرى
reports-mail-short-fixed = أُصلح
reports-mail-short-wont-fix = لن يُنفَّذ
reports-mail-short-duplicate = سبق الإبلاغ عنه
reports-mail-short-withdrawn = سُحب
reports-mail-reopened = يقول أحد السكان إن الأمر لم يُصلح. عاد البلاغ إلى { $agency } وبدأت المهل من جديد.
reports-mail-reopened-short = لم يُصلح، فُتح من جديد
reports-mail-confirmed = يقول أحد السكان إن الأمر أُصلح.
reports-mail-confirmed-short = أُصلح بحسب أحد السكان
reports-mail-commented-short = أضاف أحدهم شيئًا
reports-mail-routed = كان البلاغ لدى الجهة الخطأ، وهو الآن لدى { $agency }. لا حاجة إلى أن تكتب مرة أخرى، والوقت الذي مضى محسوب.
reports-mail-routed-short = صار لدى الجهة الصحيحة
reports-mail-took-duplicate = أبلغ شخص آخر عن الأمر نفسه، وصار بلاغه جزءًا من هذا البلاغ.
reports-mail-news-short = هناك جديد

## المتابعة

reports-mail-confirm-subject = هل تريد هذه الرسائل؟
reports-mail-confirm = طلب شخص ما، ولعله أنت، أن تصله رسائل عن: { $what }. إذا كان هذا صحيحًا فافتح هذا الرابط وأكّد:
reports-mail-confirm-not-you = إذا لم تكن أنت فلا تفعل شيئًا، ولن يصلك شيء آخر بهذا الشأن.
reports-mail-area-subject =
    { $count ->
        [zero] { $ward }: لا بلاغات جديدة
        [one] { $ward }: بلاغ جديد واحد
        [two] { $ward }: بلاغان جديدان
        [few] { $ward }: { $count } بلاغات جديدة
        [many] { $ward }: { $count } بلاغًا جديدًا
       *[other] { $ward }: { $count } بلاغ جديد
    }
reports-mail-area =
    { $count ->
        [zero] لم يُبلَّغ عن أي مشكلة جديدة في { $ward }.
        [one] أُبلغ عن مشكلة جديدة واحدة في { $ward }.
        [two] أُبلغ عن مشكلتين جديدتين في { $ward }.
        [few] أُبلغ عن { $count } مشكلات جديدة في { $ward }.
        [many] أُبلغ عن { $count } مشكلة جديدة في { $ward }.
       *[other] أُبلغ عن { $count } مشكلة جديدة في { $ward }.
    }
reports-mail-place =
    { $count ->
        [zero] لم يُبلَّغ عن أي مشكلة جديدة ضمن { $metres } م من { $place }.
        [one] أُبلغ عن مشكلة جديدة واحدة ضمن { $metres } م من { $place }.
        [two] أُبلغ عن مشكلتين جديدتين ضمن { $metres } م من { $place }.
        [few] أُبلغ عن { $count } مشكلات جديدة ضمن { $metres } م من { $place }.
        [many] أُبلغ عن { $count } مشكلة جديدة ضمن { $metres } م من { $place }.
       *[other] أُبلغ عن { $count } مشكلة جديدة ضمن { $metres } م من { $place }.
    }
reports-mail-area-closed-subject =
    { $count ->
        [zero] { $ward }: لم يُغلق أي بلاغ
        [one] { $ward }: أُغلق بلاغ واحد
        [two] { $ward }: أُغلق بلاغان
        [few] { $ward }: أُغلقت { $count } بلاغات
        [many] { $ward }: أُغلق { $count } بلاغًا
       *[other] { $ward }: أُغلق { $count } بلاغ
    }
reports-mail-area-closed = أُغلق هنا ({ $around }):
reports-mail-area-more =
    { $count ->
        [zero] ولا غير ذلك.
        [one] وبلاغ واحد آخر.
        [two] وبلاغان آخران.
        [few] و{ $count } بلاغات أخرى.
        [many] و{ $count } بلاغًا آخر.
       *[other] و{ $count } بلاغ آخر.
    }

## طلبات إخفاء شيء

reports-mail-request-short = بشأن طلبك
reports-mail-request = طلبت منا إخفاء شيء في { $reference } أو تصحيحه.
reports-mail-request-granted = فعلنا ذلك. جوابنا:
reports-mail-request-refused = نظرنا في طلبك ولا يمكننا تلبيته. جوابنا:

## للفرق

reports-mail-team-reopened = يقول أحد السكان إن هذا لم يُصلح. فُتح البلاغ من جديد وبدأت المهل من أولها.
reports-mail-team-hiding = يطلب أحد السكان إخفاء شيء في هذا البلاغ أو تصحيحه. السبب مذكور مع البلاغ.
reports-mail-team-hiding-short = طلب إخفاء شيء
reports-mail-remind-subject =
    { $count ->
        [zero] بلاغات يقترب موعدها
        [one] بلاغ واحد متأخر
        [two] بلاغان متأخران
        [few] { $count } بلاغات متأخرة
        [many] { $count } بلاغًا متأخرًا
       *[other] { $count } بلاغ متأخر
    }
reports-mail-remind-late =
    { $count ->
        [zero] لا بلاغات متأخرة لدى فريقك.
        [one] لدى فريقك بلاغ واحد متأخر.
        [two] لدى فريقك بلاغان متأخران.
        [few] لدى فريقك { $count } بلاغات متأخرة.
        [many] لدى فريقك { $count } بلاغًا متأخرًا.
       *[other] لدى فريقك { $count } بلاغ متأخر.
    }
reports-mail-remind-soon =
    { $count ->
        [zero] لا بلاغات تستحق خلال يوم.
        [one] يستحق بلاغ واحد خلال يوم.
        [two] يستحق بلاغان خلال يوم.
        [few] تستحق { $count } بلاغات خلال يوم.
        [many] يستحق { $count } بلاغًا خلال يوم.
       *[other] يستحق { $count } بلاغ خلال يوم.
    }
reports-mail-remind-queue = قائمة فريقك: { $url }

## لجهات أخرى

reports-mail-hand-over-short = بلاغ لكم
reports-mail-hand-over = أبلغ أحد السكان { $town } عن مشكلة تقع ضمن مسؤوليتكم:
reports-mail-hand-over-due = بحسب قواعدنا ينبغي أن تُصلح في موعد أقصاه { $date }.
reports-mail-hand-over-contact = نرجو أن تخبرونا بما آلت إليه: { $email }
