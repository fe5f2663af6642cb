# زيارات التفتيش خارج المكتب: ما يحفظه الجهاز وما لم يُرسل منه بعد.

services-field-photo-many = لا يمكن إرسال أكثر من {"{"}max{"}"} صور في المرة الواحدة. أرسل هذه أولًا ثم أضف البقية.
services-field-photo-smaller = صُغّر حجم «{"{"}name{"}"}» ليتمكن هذا الجهاز من حفظها.
services-field-photo-lost = لا يستطيع هذا الجهاز حفظ «{"{"}name{"}"}». اترك هذه الصفحة مفتوحة حتى تُرسل الصورة، أو التقطها من جديد لاحقًا.
services-field-lost = لا يستطيع هذا الجهاز حفظ ما كتبته. اترك هذه الصفحة مفتوحة حتى يُرسل.
services-field-waiting = لم يُرسل بعد
services-field-waiting-words = هذا محفوظ على هذا الجهاز ولم يُرسل، ويبقى عليه ثلاثة أيام. يحفظ الإرسال ما أشّرت عليه، ولا تنتهي المهمة إلا إذا ضغطت على «أنهِ المهمة».
services-field-waiting-send = إرسال الكل
services-field-waiting-task = المهمة {"{"}task{"}"}
services-field-waiting-pressed = ينتظر الإرسال منذ: {"{"}when{"}"}.
services-field-waiting-ticked = آخر تغيير: {"{"}when{"}"}.
services-field-waiting-photos = الصور: {"{"}count{"}"}.
services-field-waiting-sending = يجري الإرسال.
services-field-waiting-all = أُرسل كل شيء.
services-field-waiting-some = تعذّر إرسال كل شيء. افتح ما بقي وراجعه.
services-field-waiting-no-line = لا توجد شبكة. لا يزال كل شيء على هذا الجهاز: أرسله عند عودة الشبكة.
services-field-waiting-sent = أُرسل.
services-field-waiting-changed = تغيّرت المهمة أو لم تعد من مهامك. افتحها وراجعها.
services-field-waiting-refused = فيها شيء ناقص أو غير صحيح. افتحها وراجعها.
