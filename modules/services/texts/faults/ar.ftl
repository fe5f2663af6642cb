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
