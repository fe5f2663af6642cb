# ما الخطأ في إجابة، وكيف يُصلَح.

forms-missing = أجب عن هذا السؤال.
forms-text-too-long = عدد حروف هذا النص { $length }. اختصره إلى { $max } على الأكثر.

forms-nothing-chosen = اختر إجابة.
forms-no-such-choice = هذه الإجابة ليست من الإجابات المتاحة هنا. اختر واحدة منها.
forms-choice-excludes-others = إحدى الإجابات التي اخترتها تستبعد غيرها. اخترها وحدها أو احذفها.
forms-too-few-chosen = { $min ->
    [zero] اختر إجابة.
    [one] اختر إجابة واحدة على الأقل.
    [two] اختر إجابتين على الأقل.
    [few] اختر { $min } إجابات على الأقل.
    [many] اختر { $min } إجابة على الأقل.
   *[other] اختر { $min } إجابة على الأقل.
}
forms-too-many-chosen = { $max ->
    [zero] لا تختر أي إجابة.
    [one] اختر إجابة واحدة فقط.
    [two] اختر إجابتين على الأكثر.
    [few] اختر { $max } إجابات على الأكثر.
    [many] اختر { $max } إجابة على الأكثر.
   *[other] اختر { $max } إجابة على الأكثر.
}

forms-not-a-date = هذا التاريخ غير موجود. اكتب اليوم والشهر والسنة، مثل 27 3 2026.
forms-date-lacks-part = { $part ->
    [day] اكتب اليوم أيضًا.
    [month] اكتب الشهر أيضًا.
    [year] اكتب السنة أيضًا.
   *[other] اكتب التاريخ كاملًا: اليوم والشهر والسنة.
}
forms-date-year-of-four-digits = اكتب السنة بأربعة أرقام، مثل 1984.
forms-date-in-the-past = هذا التاريخ في الماضي. اكتب { $earliest } (اليوم) أو تاريخًا بعده.
forms-date-in-the-future = هذا التاريخ في المستقبل. اكتب { $latest } (اليوم) أو تاريخًا قبله.
forms-date-too-early = هذا التاريخ مبكر جدًا. اكتب { $earliest } أو تاريخًا بعده.
forms-date-too-late = هذا التاريخ متأخر جدًا. اكتب { $latest } أو تاريخًا قبله.
forms-not-a-time = اكتب وقتًا من اليوم، مثل 14:30.
forms-time-too-early = هذا الوقت مبكر جدًا. اكتب { $earliest } أو وقتًا بعده.
forms-time-too-late = هذا الوقت متأخر جدًا. اكتب { $latest } أو وقتًا قبله.

forms-not-a-number = اكتب عددًا بالأرقام، مثل 12.
forms-number-not-whole = اكتب عددًا صحيحًا، مثل 12.
forms-number-too-many-decimals = { $decimals ->
    [zero] اكتب عددًا صحيحًا، مثل 12.
    [one] اكتب عددًا برقم واحد على الأكثر بعد الفاصلة العشرية.
    [two] اكتب عددًا برقمين على الأكثر بعد الفاصلة العشرية.
    [few] اكتب عددًا لا تزيد أرقامه بعد الفاصلة العشرية على { $decimals } أرقام.
    [many] اكتب عددًا لا تزيد أرقامه بعد الفاصلة العشرية على { $decimals } رقمًا.
   *[other] اكتب عددًا لا تزيد أرقامه بعد الفاصلة العشرية على { $decimals } رقم.
}
forms-number-too-small = هذا قليل جدًا. اكتب { $min } أو أكثر.
forms-number-too-great = هذا كثير جدًا. اكتب { $max } أو أقل.

forms-address-lacks-street = اكتب الشارع والرقم.
forms-address-lacks-town = اكتب البلدة.
forms-address-lacks-postcode = اكتب الرمز البريدي.
forms-not-a-postcode = لا يُكتب الرمز البريدي في هذا البلد هكذا. راجع حروفه وأرقامه.
forms-not-an-email = اكتب بريدًا إلكترونيًا بالصيغة الصحيحة، مثل name@example.com.
forms-not-a-phone = اكتب رقم هاتف، مثل ‎01632 960 001‎ أو ‎+44 808 157 0192‎.
forms-phone-without-country = اكتب رقم الهاتف مع رمز البلد، مثل ‎+44 808 157 0192‎.
forms-no-place = حدّد أين يقع المكان.
forms-not-a-place = اكتب خط العرض وخط الطول بالدرجات، مثل 40.4168 و‎-3.7038‎.
forms-place-outside = هذا المكان خارج المنطقة المشمولة. اختر مكانًا داخلها.

forms-no-file = أضف ملفًا.
forms-file-empty = الملف «{ $file }» فارغ. اختر ملفًا فيه محتوى.
forms-file-too-large = حجم الملف «{ $file }» يتجاوز { $max } بايت. اختر ملفًا أصغر.
forms-file-of-wrong-kind = { $kinds ->
    [pdf] الملف «{ $file }» ليس بصيغة PDF. اختر ملف PDF.
    [picture] الملف «{ $file }» ليس صورة. اختر ملفًا بصيغة JPEG أو PNG أو WebP أو GIF أو HEIC أو TIFF.
    [document] الملف «{ $file }» ليس مستندًا نصيًا. اختر ملفًا بصيغة Word أو OpenDocument أو RTF أو نصًا عاديًا.
    [spreadsheet] الملف «{ $file }» ليس جدول بيانات. اختر ملفًا بصيغة Excel أو OpenDocument أو CSV.
    [sound] الملف «{ $file }» ليس تسجيلًا صوتيًا. اختر ملفًا بصيغة MP3 أو M4A أو Ogg أو WAV أو WebM.
    [film] الملف «{ $file }» ليس مقطع فيديو. اختر ملفًا بصيغة MP4 أو MOV أو WebM أو Ogg.
   *[other] الملف «{ $file }» ليس من نوع مقبول هنا. اختر نوعًا آخر من الملفات.
}
forms-too-many-files = { $max ->
    [zero] لا تضف أي ملف.
    [one] أضف ملفًا واحدًا فقط.
    [two] أضف ملفين على الأكثر.
    [few] أضف { $max } ملفات على الأكثر.
    [many] أضف { $max } ملفًا على الأكثر.
   *[other] أضف { $max } ملف على الأكثر.
}

forms-not-an-identity-number = { $scheme ->
    [es_dni_nie] راجع رقم DNI أو NIE: فيه رقم أو حرف خطأ أو ناقص.
    [fr_nir] راجع رقم الضمان الاجتماعي الفرنسي (NIR): فيه رقم خطأ أو ناقص. عدد أرقامه 15 مع مفتاحه.
    [pl_pesel] راجع رقم PESEL: فيه رقم خطأ أو ناقص.
    [nl_bsn] راجع رقم خدمة المواطن (BSN): فيه رقم خطأ أو ناقص.
    [be_nn] راجع رقم السجل الوطني البلجيكي: فيه رقم خطأ أو ناقص.
    [it_codice_fiscale] راجع رقم codice fiscale: فيه حرف أو رقم خطأ أو ناقص.
    [de_steuer_id] راجع الرقم الضريبي الألماني (Steuer-ID): فيه رقم خطأ أو ناقص.
    [pt_nif] راجع رقم NIF: فيه رقم خطأ أو ناقص.
    [se_personnummer] راجع رقم personnummer السويدي: فيه رقم خطأ أو ناقص.
    [fi_hetu] راجع رقم henkilötunnus الفنلندي: فيه رقم أو حرف خطأ أو ناقص.
    [br_cpf] راجع رقم CPF: فيه رقم خطأ أو ناقص.
    [in_aadhaar] راجع رقم Aadhaar: فيه رقم خطأ أو ناقص.
    [gb_nhs] راجع رقم NHS: فيه رقم خطأ أو ناقص.
   *[other] راجع الرقم: فيه رقم أو حرف خطأ أو ناقص.
}
forms-iban-without-country = اكتب رقم IBAN كاملًا. يبدأ بحرفي البلد، مثل ES أو FR.
forms-iban-of-another-country = اكتب رقم IBAN يبدأ بحرفي بلد مقبول: { $countries }.
forms-iban-of-wrong-length = رقم IBAN الذي يبدأ بالحرفين { $country } طوله { $length } من الحروف والأرقام. تحقّق من نقص بعضها أو زيادته.
forms-iban-mistyped = راجع رقم IBAN: فيه رقم أو حرف خطأ، أو اثنان متبادلان.
forms-not-a-plate = راجع رقم تسجيل المركبة. اكتبه كما هو على اللوحة.

forms-not-agreed = أكّد هذه الجملة، وإلا لا يمكنك المتابعة.
forms-not-signed = وقّع: اكتب اسمك.
forms-not-a-signature = تعذّرت قراءة الرسم. وقّع من جديد أو اكتب اسمك.

forms-too-few-items = هذه الصفحة لم تكتمل. عد إليها وأضف ما تطلبه ({ $min } أو أكثر).
forms-too-many-items = في هذه الصفحة أكثر مما يُسمح به. عد إليها وأبقِ { $max } على الأكثر.

forms-not-answers = لا يمكن قراءة هذه الإجابات هنا. أرسل كائنًا من الأسئلة والإجابات، أو قائمة من هذه الكائنات لصفحة تُطرح عدة مرات.
forms-not-an-answer = هذه القيمة لا تناسب سؤالًا من النوع «{ $type }». أرسل قيمة يقبلها مخطط النموذج.
forms-unknown-page = لا توجد هذه الصفحة في النموذج. احذفها أو صحّح اسمها.
forms-unknown-question = لا يوجد هذا السؤال في الصفحة. احذفه أو صحّح اسمه.

# ما هو خطأ في ملف خدمة، وما يجده الاستيراد.

services-file-fault-line = السطر { $line }، { $place }: { $what }
services-fault-said = { $what }
services-fault-too-long = حجمه أكبر من { $max } بايت. اختصره.
services-fault-range = اكتب عددًا صحيحًا من { $min } إلى { $max }.
services-fault-slug = استخدم من 2 إلى 60 حرفًا لاتينيًا صغيرًا وأرقامًا وشرطات، وابدأ بحرف.
services-fault-form-slug = اكتب هنا أيضًا slug الخدمة.
services-fault-begin-at = اكتب مسار صفحة من هذا الموقع، مثل /pay/bills.
services-fault-pages-elsewhere = يبدأ الناس في صفحة أخرى، فلا يسأل النموذج شيئًا: اكتب «pages: []» أو احذف begin_at.
services-fault-large-file = يجوز أن يكون حجم الملف { $max } بايت على الأكثر. حدد حجمًا أصغر.
services-fault-signatories = اسمح بتوقيع { $most } أشخاص على الأكثر: حدّد max للصفحة المكررة التي تذكرهم.
services-fault-no-text = لا نص له بلغة «{ $language }». اكتبه.
services-fault-months = اكتب عدد أشهر من 1 إلى 1200. احذفه إن كانت صالحة دائمًا.
services-fault-title-long = اجعله أقل من { $max } حرف: فهو يُكتب على كل تصريح.
services-fault-currency = اكتب الأحرف الثلاثة للعملة، مثل EUR.
services-fault-amount = اكتب سعرًا أكبر من صفر بأصغر وحدة (السنت). احذف الرسم إن كانت مجانية.
services-fault-too-many = العدد كبير جدًا: الحد الأقصى { $max }.
services-fault-step-key = استخدم من 1 إلى 40 حرفًا لاتينيًا صغيرًا وأرقامًا وشرطات، واسمًا غير أسماء الخطوات الأخرى، وليس «appeal».
services-fault-step-circle = تنتظر هذه الخطوات بعضها في حلقة. غيّر ما تأتي بعده.
services-fault-step-unknown = لا توجد خطوة «{ $step }». سمِّ غيرها.
services-fault-items-none = اذكر ما يُفحص: أضف بنودًا (items).
services-fault-items-needless = للفحوص والمعاينات فقط قائمة. احذف البنود.
services-fault-item-key = «{ $key }» ليس اسمًا مميزًا. استخدم أحرفًا لاتينية صغيرة وأرقامًا وشرطات، وكل اسم مرة واحدة.
services-fault-approval-first = ضع الموافقة بعد الفحص الذي توافق عليه.
services-fault-letter-unknown = سمِّ إحدى رسائل هذه الخدمة.
services-fault-letter-needless = خطوة من النوع «letter» وحدها ترسل رسالة. احذف الرسالة.
services-fault-tacit-law = اذكر في «law» أي قانون يقبل ما لا يقرره أحد في وقته.
services-fault-renewal-months = لا يُجدَّد إلا ما ينتهي. اكتب أشهر الصلاحية أو احذف التجديد.
services-fault-letter-key = استخدم أحرفًا لاتينية صغيرة وأرقامًا وشرطات، واسمًا غير أسماء الرسائل الأخرى.
services-fault-letter-twice = توجد رسالة لهذا من قبل. احذف إحداهما.
services-fault-field-unknown = لا يوجد حقل «{ $field }». صحّح اسمه.
services-fault-only-if = سمِّ سؤالًا من النوع choice وأحد خياراته.
services-fault-no-column = لا يوجد عمود «{ $column }» في السجل.
services-fault-column-both = «{ $column }» شخصي ولا يمكن أن يكون علنيًا.
services-fault-column-kind = لا يمكن أن تكون الملفات والتواقيع والمجاميع أعمدة.
services-fault-column-differs = يحوي العمود «{ $column }» نوع إجابة غير نوع السؤال «{ $question }».
services-fault-column-type = يبقى العمود على نوعه. أضف عمودًا آخر.
services-fault-column-moved = يبقى العمود شخصيًا أو غير شخصي. أضف عمودًا آخر.
services-fault-column-was-personal = كان هذا العمود شخصيًا ويبقى كذلك. حدده بوصفه شخصيًا، أو أعطِ العمود الجديد مفتاحًا آخر.
services-fault-no-register = لا يوجد سجل «{ $register }». أضفه أولًا.
services-fault-no-question = لا يوجد سؤال «{ $question }». صحّح اسمه أو أضفه.
services-fault-no-input = لا يمكن لجدول أن ينظر في إجابة «{ $question }».
services-fault-check-only = لا يُسأل «{ $question }» إلا في الفحص المسبق. يجب أن يسأله النموذج.
services-fault-check-key = اختر مفتاحًا آخر: هذا في النموذج، أو هو «day».
services-fault-check-when = يسأل الفحص المسبق كل شيء معًا. احذف «when».
services-fault-fee-too = اكتب الرسم مع عملته أيضًا: فهو يسري حيث لا يقول صف غير ذلك.
services-fault-reason-words = لا نص للسبب «{ $reason }». أضفه إلى «reasons».
services-fault-first-output = يجب أن تكون أول نتيجة «{ $name }» من النوع { $type }.
services-fault-other-output = لا يمكنه إعطاء «{ $other }». يعطي «{ $name }» و«reason».
services-fault-policy = صف واحد يقرر: استخدم السياسة UNIQUE أو ANY أو FIRST أو PRIORITY. وللرسم وحده COLLECT مع تجميع.
services-fault-no-law = لا يذكر مادة قانونية.
services-fault-no-example = لا مثال له يُجرَّب به.
services-fault-example-table = لا يوجد جدول «{ $table }».
services-fault-example-day = اذكر اليوم («on»): فالجدول يختلف باختلاف الأيام.
services-fault-example-input = لا يسأل الجدول عن «{ $name }».
services-fault-example-nothing = اذكر المتوقَّع.
services-fault-example-output = لا نتيجة باسم «{ $name }» في الجدول.
services-fault-example-differs = قيمة { $name } هي { $got } وليست { $expected }.
form-without-language = لا يذكر النموذج أي لغة. اختر واحدة.
form-language-malformed = { $language } ليس رمز لغة. اكتب مثلًا en أو es أو fr-CA.
form-language-twice = ذُكرت اللغة { $language } مرتين. احذف إحداهما.
form-without-pages = لا صفحة في النموذج. أضف واحدة فيها سؤال.
form-too-many = العدد كبير جدًا ({ $what ->
    [languages] اللغات
    [pages] الصفحات
    [questions] الأسئلة
    [choices] الخيارات
    [declarations] الإقرارات
   *[other] { $what }
}): { $count }، والمسموح { $max }. قسّم النموذج أو احذف بعضها.
form-slug-malformed = لا يجوز في الاسم { $slug } إلا الأحرف اللاتينية الصغيرة والأرقام والشرطات، 64 على الأكثر، ويبدأ بحرف.
form-slug-reserved = لا يجوز تسمية صفحة «end»: فهي كلمة نهاية النموذج.
form-slug-taken = صفحتان باسم { $slug }. سمِّ إحداهما باسم آخر.
form-key-malformed = لا يجوز في الاسم { $key } إلا الأحرف اللاتينية والأرقام والشرطات، 64 على الأكثر.
form-key-taken = سؤالان باسم { $key }. سمِّ أحدهما باسم آخر؛ فالأسماء لا تتكرر في النموذج كله.
form-choice-taken = تكرر الخيار { $choice }. أعطِ أحدهما مفتاحًا آخر.
form-declaration-taken = إقراران باسم { $key }. سمِّ أحدهما باسم آخر.
form-signatory-taken = موقّعان باسم { $key }. سمِّ أحدهما باسم آخر.
form-page-without-questions = لا تسأل الصفحة شيئًا. أضف سؤالًا أو احذف الصفحة.
form-without-choices = لا شيء للاختيار. أضف خيارين أو أكثر.
form-page-unknown = تؤدي إلى الصفحة { $target } وهي غير موجودة. سمِّ صفحة من النموذج أو «end».
form-page-unreachable = لا يصل أحد إلى هذه الصفحة. غيّر وجهة صفحة قبلها أو احذفها.
form-go-to-unreachable = طريق بلا شرط يسبق غيره فلا يُنظر فيها أبدًا. ضعه أخيرًا.
form-loop = تدور هذه الصفحات في حلقة: { $pages }. اجعل إحداها تمضي للأمام بدل الرجوع.
form-question-unknown = يتوقف على السؤال { $asked } وهو غير موجود. سمِّ سؤالًا من النموذج.
form-question-later = يتوقف على السؤال { $asked } الذي لا يُسأل قبله. انقل ذلك السؤال إلى موضع أسبق.
form-value-unknown = يقارن { $asked } بالقيمة { $value } وليست من خياراته. سمِّ أحدها.
form-value-of-wrong-kind = يقارن { $asked }، وهو سؤال من النوع { $kind }، بالقيمة { $value } التي لا تكون إجابة له أبدًا.
form-not-comparable = يسأل هل { $asked } أكبر أو أصغر، وهذا للأعداد والمبالغ والتواريخ والأوقات فقط.
form-condition-too-deep = الشروط متداخلة أكثر من { $max } مستويات. اكتبها ببساطة أكبر.
form-condition-empty = شرط «all» أو «any» أو «one_of» فارغ. أضف شيئًا أو احذفه.
form-sum-unknown = يجمع { $asked } وهو ليس سؤالًا. سمِّ أسئلة أعداد ومبالغ.
form-sum-of-wrong-kind = يجمع { $asked } وهو ليس عددًا ولا مبلغًا بعملة البقية.
form-email-unknown = يُراسَل الموقّع عبر { $asked } وهو ليس سؤالًا من النوع email.
form-limits-crossed = الحد الأدنى ({ $min }) أكبر من الأقصى ({ $max }). بدّل بينهما.
form-limit-too-great = قيمة { $name } هي { $value }، وأقصى ما يمكن { $max }.
form-limit-too-small = قيمة { $name } هي { $value }، وأقل ما يصح { $min }.
form-country-unknown = { $country } ليس رمز بلد. اكتب حرفين كبيرين من ISO 3166-1، مثل ES.
form-language-unknown = { $language } ليس رمز لغة. اكتب أحرفًا صغيرة من ISO 639، مثل es.
form-currency-unknown = { $currency } ليس رمز عملة. اكتب ثلاثة أحرف كبيرة من ISO 4217، مثل EUR.
form-text-missing = ينقص نص بلغة { $language } ({ $what ->
    [title] العنوان
    [hint] المساعدة
    [label] السؤال
    [item] اسم كل واحد
    [text] الجملة
    [purpose] الغرض
   *[other] { $what }
}). اكتبه.
draft-calculation = يُحسب بـ «{ $expression }» وهي ليست جمعًا. احسبه بقاعدة أو اتركه؛ وقد تُرك.
draft-choice-filter = تُصفّى الخيارات بـ «{ $expression }». تُعرض كلها؛ قسّم السؤال إن كانت كثيرة.
draft-choices-elsewhere = خياراته في ملف آخر، { $file }. اكتبها هنا؛ وحتى ذلك الحين يطلب نصًا.
draft-choices-missing = قائمة الخيارات «{ $list }» ليست في الملف. اكتبها.
draft-condition = تعذّر نقل الشرط «{ $expression }». يُسأل دائمًا؛ اكتب الشرط من جديد.
draft-constraint = تعذّر نقل القيد «{ $expression }». اختر نوع سؤال يتحقق منه أو ضع حدودًا.
draft-default = كانت له إجابة مسبقة «{ $value }»، والنماذج هنا لا تقترح ذلك.
draft-group-unclosed = المجموعة لا تنتهي، أو تنتهي بلا بداية. انظر أين يجب.
draft-include = يتضمن نموذجًا آخر، { $file }. استورده وانسخ صفحاته.
draft-key = صار اسمه { $key }، وهو مميز وصحيح هنا.
draft-language = اللغة «{ $language }» غير معروفة. نصوصها تحت { $tag }؛ اكتب الرمز الصحيح (BCP 47).
draft-less = صار من النوع { $type }، وهو أقل مما كان «{ $was }». انظر هل يكفي.
draft-loop = يُسأل في حلقة على القائمة «{ $list }». صار صفحة مستقلة؛ اكتب ما يُسأل عن كل واحد.
draft-media = فيه صورة أو صوت أو فيلم، «{ $file }». ضعه حيث يجده الناس واذكر رابطه في المساعدة.
draft-metadata = يسجل «{ $was }» تلقائيًا، وهذا ما لا تطلبه النماذج هنا. وقد تُرك.
draft-no-label = لم يكن له نص. اكتب ما يُسأل عنه.
draft-other = يسمح بكتابة إجابة أخرى. أُضيف الخيار «other»؛ أضف سؤالًا عن ماهيتها.
draft-piped = يُظهر نص إجابة سؤال آخر، { $name }، وهذا غير ممكن هنا. اكتبه من دونها.
draft-repeat-count = عدد مرات السؤال يتوقف على «{ $expression }». يمكن سؤاله حتى { $max } مرة؛ ضع الحد.
draft-repeat-nested = يتكرر داخل ما يتكرر. صار صفحة تتكرر وحدها.
draft-required = لا يلزم الجواب إلا إذا «{ $expression }». جُعل اختياريًا؛ اسأله بشرط بدلًا من ذلك.
draft-script = يقرر هنا برنامج نصي: «{ $expression }». وقد تُرك؛ اكتب شرطًا أو قاعدة.
draft-type = النوع «{ $was }» غير معروف. يطلب نصًا؛ اختر نوعًا.
services-fault-fee-reads = لا يمكن أن تستند التكلفة إلى سجل، كما يفعل «{ $question }».
services-fault-translation-needless = لا يوجد هذا العنوان أو المادة القانونية في أي جدول.
services-fault-team = اكتب الاسم القصير لفريق.
services-fault-from-day = سمّ سؤالًا يطلب تاريخًا، في صفحة لا تتكرر.
services-fault-choices-own = للسؤال «{ $question }» خيارات خاصة به. اتركها فارغة: «choices: []».
services-fault-choices-none = «{ $question }» ليس سؤالًا ذا خيارات.
services-fault-column-private = العمود «{ $column }» ليس علنيًا. سمّ عمودًا يجوز للجميع قراءته.
services-fault-column-text = «{ $column }» ليس عمودًا نصيًا.
services-fault-column-no-key = لا يذكر ملف السجل «{ $column }» بين مفاتيحه. أضفه هناك.
services-fault-keys-stay = السجل الذي فيه أكثر من { $max } صف يحتفظ بمفاتيحه. اتركها كما هي.
services-fault-look-up-key = حدّد العمود الذي تُعرف به الصفوف.
services-fault-look-up-gives = حدّد ما تعرفه القواعد عن الصفوف.
services-fault-look-up-pages = أسئلته في أكثر من صفحة متكررة. سمّ أسئلة صفحة واحدة.
services-fault-look-up-name = استخدم للاسم أحرفًا لاتينية صغيرة وأرقامًا وشرطات سفلية، وابدأ بحرف.
services-fault-look-up-taken = اختر اسمًا آخر. هذا اسم سؤال أو استعلام آخر، أو هو «day».
services-fault-fee-one-step = لتطلب الرسم خطوة واحدة من سير العمل لا غيرها: «fee: true».
services-fault-fee-at-step = تطلب الرسمَ خطوة من سير العمل. اكتب هنا «payment: step».
services-fault-fee-paid = اذكر ذلك في الخطوة التي تطلب الرسم.
services-fault-fee-currency = اكتب عملة الرسم.
services-fault-payment-none = حدّد ما يجب دفعه.
services-fault-payment-needless = لا تطلب المال إلا خطوة من النوع «payment». احذف الدفع.
services-fault-payment-amount = اكتب واحدًا من «amount» و«between» و«fee: true».
services-fault-price = اكتب سعرًا أكبر من الصفر، بالوحدات الصغرى (السنتات).
services-fault-price-between = اكتب الحد الأدنى والحد الأقصى، بالوحدات الصغرى (السنتات).
services-fault-share-key = أعطِ كل حصة مفتاحًا خاصًا بها: أحرفًا لاتينية صغيرة وأرقامًا وشرطات.
services-fault-share-sum = يجب أن يكون مجموع النسب 100، وألا تكون أي منها 0.
services-fault-share-name = أعطِ كل حصة اسمًا بكل لغات النموذج.
services-fault-no-channel = لا توجد قناة بهذا الاسم. صحّح اسمها.
services-fault-channel-cost = اكتب «yearly»، أو «minutes» و«hourly»، بالوحدات الصغرى (السنتات).
