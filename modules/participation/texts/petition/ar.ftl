participation-frame-kind-petition = عرائض: يطلب الناس شيئاً معاً، وإذا كفت التوقيعات وجب عليكم الرد
participation-frame-template-petition-what = عرائض: 13 أسبوعاً لبدئها وتوقيعها، ثم 4 أسابيع للتوقيع، و6 أسابيع لردودكم
participation-frame-template-petitions = العرائض
participation-frame-template-starting = بدء العرائض وتوقيعها
participation-frame-template-signing = توقيع العرائض
participation-petition-petitions = العرائض
participation-petition-petition = العريضة
participation-petition-none = لا توجد هنا أي عريضة بعد.
participation-petition-order = بأي ترتيب
participation-petition-order-signed = الأكثر توقيعًا
participation-petition-start = ابدأ عريضة
participation-petition-started = يستطيع الجميع الآن قراءة عريضتك وتوقيعها.
participation-petition-title = ماذا تطلب؟
participation-petition-title-hint = في بضع كلمات، ليعرف الآخرون ما يوقعون عليه.
participation-petition-addressee = ممن تطلبه؟
participation-petition-addressee-hint = مثلًا: من مجلس البلدة، أو من الجهة التي تدير الحافلات.
participation-petition-text = لماذا؟
participation-petition-text-hint = كيف هو الحال اليوم، وما الذي ينبغي فعله، ولمن؟ لا يمكن تغييره بعد الإرسال، فالناس يوقعون على ما هو مكتوب.
participation-petition-start-send = ابدأ العريضة
participation-petition-to = إلى:
participation-petition-course-collecting = تجمع التوقيعات
participation-petition-course-due = تنتظر الرد
participation-petition-course-answered = تم الرد عليها
participation-petition-course-short = لم تكفِ التوقيعات
participation-petition-signatures = { $count ->
    [zero] لا توقيع من أصل { $needed }
    [one] توقيع واحد من أصل { $needed }
    [two] توقيعان من أصل { $needed }
    [few] { $count } توقيعات من أصل { $needed }
    [many] { $count } توقيعًا من أصل { $needed }
   *[other] { $count } توقيع من أصل { $needed }
 }
participation-petition-promise = { $days ->
    [zero] إذا بلغت التوقيعات { $needed } وجب الرد على العريضة في اليوم نفسه.
    [one] إذا بلغت التوقيعات { $needed } وجب الرد على العريضة خلال يوم عمل واحد.
    [two] إذا بلغت التوقيعات { $needed } وجب الرد على العريضة خلال يومي عمل.
    [few] إذا بلغت التوقيعات { $needed } وجب الرد على العريضة خلال { $days } أيام عمل.
    [many] إذا بلغت التوقيعات { $needed } وجب الرد على العريضة خلال { $days } يوم عمل.
   *[other] إذا بلغت التوقيعات { $needed } وجب الرد على العريضة خلال { $days } يوم عمل.
 }
participation-petition-due = بلغت العدد اللازم من التوقيعات. يجب الرد عليها في موعد أقصاه { $day }.
participation-petition-overdue = بلغت العدد اللازم من التوقيعات. كان يجب الرد عليها في موعد أقصاه { $day } ولم يُردّ عليها بعد.
participation-petition-was-due = بلغت العدد اللازم من التوقيعات. كان يجب الرد عليها في موعد أقصاه { $day }.
participation-petition-short = لم تبلغ العدد اللازم من التوقيعات في الوقت المحدد. الجهة غير ملزمة بالرد عليها، لكنها تستطيع ذلك.
participation-petition-sign = وقّع هذه العريضة
participation-petition-sign-what = يرى الجميع عدد الموقعين. ولا يرى أحد أنك وقّعت، ولا نحتفظ بما يدل على ذلك، إلا إذا تركت اسمك أو الأحرف الأولى منه مع توقيعك.
participation-petition-shown = ماذا يظهر مع توقيعك؟
participation-petition-shown-nothing = لا شيء: أريد أن أُحسب فقط
participation-petition-shown-initials = الأحرف الأولى من اسمي
participation-petition-shown-name = اسمي
participation-petition-name = اسمك
participation-petition-name-hint = فقط إذا أردت أن يظهر اسمك أو الأحرف الأولى منه. لا نحتفظ من اسمك بأكثر مما اخترت، ويمكنك إزالته في أي وقت.
participation-petition-sign-send = وقّع
participation-petition-signed-now = حُسب توقيعك.
participation-petition-signed-already = توقيعك محسوب من قبل.
participation-petition-not-signed = لم توقّع على هذه العريضة.
participation-petition-yours = لقد وقّعت على هذه العريضة.
participation-petition-yours-as = يظهر مع توقيعك:
participation-petition-unsign = اسحب توقيعي
participation-petition-unsigned = سُحب توقيعك.
participation-petition-hide-name = أزل اسمي
participation-petition-name-hidden = أُزيل اسمك، ويبقى توقيعك محسوبًا.
participation-petition-no-name = لا يظهر أي اسم مع توقيعك.
participation-petition-names = الأسماء
participation-petition-names-what = هذه أسماء من أرادوا ذكر أسمائهم، الأحدث أولًا. ولم يُتحقق منها.
participation-petition-answer = رُدّ على هذه العريضة
participation-petition-answer-heading = الرد
participation-petition-answer-hint = يقرؤه الجميع، ويُبلَّغ به من بدأ العريضة ومن يتابعها. اذكر ما حسم الأمر.
participation-petition-answered-already = تم الرد على هذه العريضة من قبل.
participation-petition-outcome-granted = يُنفَّذ ما تطلبه
participation-petition-outcome-partly = يُنفَّذ بعض ما تطلبه
participation-petition-outcome-refused = لا يُنفَّذ ما تطلبه
participation-petition-waiting = عرائض تنتظر الرد
participation-petition-due-on = آخر موعد للرد
participation-petition-signed = التوقيعات
participation-petition-late = متأخر
participation-petition-rules = ما تحتاج إليه العرائض
participation-petition-rules-what = يسري هذا على العرائض التي تبدأ من الآن. أما التي بدأت فتبقى على ما كان ساريًا عند بدئها. وتحدد المراحل آخر يوم للتوقيع.
participation-petition-needed = عدد التوقيعات اللازم
participation-petition-needed-hint = إذا بلغت العريضة هذا العدد وجب عليكم الرد عليها.
participation-petition-days = أيام العمل حتى الرد
participation-petition-days-hint = تُحسب من اليوم التالي لآخر توقيع لازم، بحسب أيام عملكم وعطلكم.
participation-petition-fault-needed = أدخل عددًا صحيحًا من 1 إلى 10,000,000
participation-petition-fault-days = أدخل عددًا صحيحًا من 1 إلى 365
participation-petition-fault-name = أدخل الاسم، أو اختر ألا يظهر شيء
participation-petition-held-author = الاسم الذي تركته مع عريضة بدأتها
participation-petition-held-author-why = ليرى الآخرون من يطلب شيئًا، إن أردت ذلك
participation-petition-held-name = الاسم أو الأحرف الأولى التي تركتها مع توقيع
participation-petition-held-name-why = ليرى الآخرون من يؤيد العريضة، إن أردت ذلك
event-petition-rules-saved = حُدِّد ما تحتاج إليه العرائض
event-petition-started = بدأ شخص عريضة
event-petition-signed = وقّع شخص على عريضة
event-petition-reached = بلغت عريضة العدد اللازم من التوقيعات
event-petition-unsigned = سحب شخص توقيعه
event-petition-name-hidden = أزال شخص الاسم الذي كان يظهر مع توقيعه
event-petition-answered = تم الرد على عريضة
policy-participation-staff-answer-petitions = يرد الموظفون والمديرون على العرائض الموجهة إلى جهتهم
policy-participation-administrators-answer-petitions = يرد المسؤولون على العرائض الموجهة إلى أي جهة
policy-participation-signers-hide-their-names = من ترك اسمه مع توقيع يزيله متى شاء، ويدخل الموظفون بصفتهم سكانًا
action-answer-petition = الرد على عريضة
action-hide-signature-name = إزالة الاسم الذي يظهر مع توقيع
