# تجربة مسودة حتى نهايتها من الجانبين.

services-tryout-word = تجربة
services-tryout-verify-state = تجربة
services-tryout-verify-about = هذا تصريح تجريبي: لا يُثبت شيئًا. صُنع أثناء تجربة خدمة. لا تقبله.
services-tryout-credential = تنزيل التصريح التجريبي نصًا
services-tryout-w3c = تنزيل التصريح التجريبي كوثيقة اعتماد قابلة للتحقق
