# Forms on paper.

services-paper-link = Print the form and fill it in by hand (PDF)
services-paper-others = In other languages:
services-paper-where-label = Where a form on paper is handed in
services-paper-where-hint = The address to send it to, or the counter. It is printed on the form.
services-paper-how = Write in capital letters, with a dark pen. Leave out what the form does not ask of you.
services-paper-where = Hand it in at { $town }, or send it there by post.
services-paper-each = Fill in one of these for each { $item }, at most { $most }.
services-paper-none = If there is none, leave it empty.
services-paper-more = If there is not enough room here, use the sheet at the end of the form.
services-paper-sheet = Further sheet for part { $part }
services-paper-sheet-copy = Copy this page as often as you need it: one for each further { $item }.
services-paper-only-if = Only if { $condition }.
services-paper-turn = If { $condition }: go on with part { $part }.
services-paper-go-on = Go on with part { $part }.
services-paper-and = { $one } and { $other }
services-paper-or = { $one } or { $other }
services-paper-if-equals = you answered “{ $value }” to question { $question }
services-paper-if-not-equals = you did not answer “{ $value }” to question { $question }
services-paper-if-greater = your answer to question { $question } is more than { $value }
services-paper-if-not-greater = your answer to question { $question } is not more than { $value }
services-paper-if-less = your answer to question { $question } is less than { $value }
services-paper-if-not-less = your answer to question { $question } is not less than { $value }
services-paper-if-answered = you answered question { $question }
services-paper-if-not-answered = you did not answer question { $question }
services-paper-amount = An amount in { $currency }
services-paper-enclose = Enclose { $most ->
    [one] a copy
   *[other] copies, at most { $most }
}. Keep the original.
services-paper-enclosed = Enclosed
services-paper-place = Say where it is in words, or enclose a map with a mark.
services-paper-sum = The sum of: { $questions }
services-paper-hour = Hour
services-paper-minute = Minute
services-paper-country = Country (optional)
services-paper-signed = How we reach you, and your signature
services-paper-email = Your e-mail address (optional)
services-paper-email-hint = Without one we write letters to you.
services-paper-applicant = The applicant

# Typed in for somebody, and letters to print.

services-hold-type-in = Type in an application for somebody
services-hold-type-in-lead = For people on the phone or at the counter, and for forms on paper. You see the same pages as they would, with the same checks. What you begin is kept for 28 days, so that you can ask them and go on.
services-hold-which = Which service is it?
services-hold-no-service = There is no service of your body that people can apply for.
services-hold-unsent = Begun by you and not sent yet
services-hold-done-sent = The application is sent. The link that you typed it in by has ended; the applicant has one of their own.
services-hold-came = How it came
services-hold-begun = Begun
services-hold-kept-until = Kept until
services-hold-type-in-of = { $service }: type in for somebody
services-hold-old-paper = The paper is of version { $paper }. People apply with version { $current } today. You see the pages of version { $paper }, as it was asked on the paper.
services-hold-how = How does the application come?
services-hold-arrived = When did the paper arrive?
services-hold-arrived-hint = Only for paper. That day counts as the day of receipt. Today is { $today }.
services-hold-arrived-missing = Enter the day on which the paper arrived.
services-hold-arrived-wrong = Enter a day of the last 12 months that is not later than today.
services-hold-channel-missing = Choose how the application comes.
services-hold-channel-ended = This service has ended. Only what arrived on paper can still be typed in.
services-hold-version-unknown = There is no such version of this form. Begin from the list of services.
services-hold-language = The applicant’s language
services-hold-language-hint = Mails and letters to the applicant are in this language.
services-hold-language-missing = Choose the applicant’s language.
services-hold-channel-web = On these pages
services-hold-channel-program = By a partner’s program
services-hold-channel-phone = By phone
services-hold-channel-counter = At the counter
services-hold-channel-paper = On paper
services-hold-channel-assisted = With help of the office
services-hold-came-by = { $way }, typed in by { $who }
services-hold-came-on = { $way }, arrived on { $day }, typed in by { $who }
services-hold-read-out = Read the answers out or hold them against the paper. Of a paper, what is missing or breaks a check can be kept as it stands there; on the phone or at the counter, ask.
services-hold-email = The applicant’s e-mail address (optional)
services-hold-email-hint = Without one, what we write is put to the letters that have to be printed.
services-hold-post = Letters to print
services-hold-post-lead = For applicants whose application was typed in and who gave no e-mail address. Print each, put it in an envelope with a window, and post it. The applicant sees that you have read their name and address.
services-hold-post-none = No letters wait.
services-hold-post-done = Printed last
services-hold-post-about = About
services-hold-post-since = Since
services-hold-post-printed = Printed
services-hold-post-print = Print
services-hold-post-not-yet = Not yet
services-hold-post-by = { $at } by { $who }
services-hold-post-purpose = To print a letter to you
services-hold-post-pay = { $amount } are to be paid by { $day }. Bring them to the counter.
services-hold-post-pay-transfer = { $amount } are to be paid by { $day }: by transfer to { $holder }, account { $iban }, with the reference { $reference }, or at the counter.
services-hold-post-owed-subject = { $reference }: something is to be paid
services-hold-post-owed = Your application for “{ $service }” ({ $reference }) goes on when its costs are paid.
services-hold-post-already = This letter is in the post already.
services-hold-by-channel = How they came

event-application-typed-in = Staff began to type in an application for somebody
event-letters-to-print = Letters to an applicant have to be printed
event-letter-printed = A letter to an applicant was printed
policy-services-caseworkers-type-in = Caseworkers and managers type in applications to the services of their own body, for people on the phone, at the counter and on paper
policy-services-news-are-put-in-the-post = The program asks for letters to applicants who gave no e-mail address
policy-services-caseworkers-print-letters = Caseworkers and managers print the letters to the applicants of their own body
action-type-in-application = Type in an application for somebody
action-put-in-post = Ask for a letter to be printed
action-print-post = Print a letter to an applicant

# What a form on paper leaves open.
services-paper-written = What stands on the paper
services-paper-written-hint = As it is written there. Leave it empty if nothing is.
services-paper-mark = Keep it as it stands on the paper
services-paper-mark-words = If the paper does not give what is asked, keep what stands there. The applicant is asked for it afterwards.
services-paper-take-in = Take it in as incomplete
services-paper-take-in-words = If something was not agreed to on the paper, take the application in all the same. The applicant is asked for it.
services-paper-open-count = { $count ->
    [one] One answer is open. The application counts as received, and the applicant is asked for it.
   *[other] { $count } answers are open. The application counts as received, and the applicant is asked for them.
}
services-paper-not-on-paper = This application did not come on paper.
services-paper-complete = Nothing is missing. Send the application.
services-paper-missing = Answer what is missing
services-paper-missing-lead = Some answers are missing on your form, or we cannot use them. Everything else is with us. We go on when you have answered.
services-paper-stands = On the paper stands:
services-paper-has-come = It has come
services-paper-enclose-later = Send us this as a file on the page of your application, or bring it to the counter.
services-paper-asking = On your form on paper some answers are missing, or we cannot use them. Please tell us:
services-paper-asking-stands = (on the paper: “{ $written }”)
services-paper-asking-end = Please answer by { $day }: on the page of your application, by letter, by phone or at the counter. The time stands still until then. If we hear nothing by that day, we may refuse the application.
services-paper-done-more = We have your answers. Something is still missing.
services-paper-done-all = Thank you. We have everything, and go on with your application.
services-paper-incomplete = This application is incomplete. Its applicant is asked for what is missing and has time until { $day }. Nothing is decided before.
services-paper-undecidable = Answers are missing that the applicant was asked for. It cannot be granted before they are there, nor refused before the day until which they have time.
services-paper-type-in-answers = Type in the missing answers
services-paper-open-first = Open the answers first, and say what for.
services-paper-stood = What stood on the paper where no answer could be made of it
services-paper-done-typed = The answers are kept.
services-paper-mail-incomplete-subject = { $reference }: answers are missing on your form
services-paper-mail-incomplete =
    Your form on paper for “{ $service }” ({ $reference }) is with us. Some answers are missing, or we cannot use them. The time stands still until you answer:
    { $url }

    { $town }
services-paper-mail-complete-subject = { $reference }: everything is there
services-paper-mail-complete =
    We have all the answers for your application “{ $service }” ({ $reference }) and go on with it. See where it stands, and whether something is to be paid:
    { $url }

    { $town }
services-paper-held = What stands on your form on paper where we could not use it
services-paper-held-why = To ask you for what is missing

# Typed in twice.
services-paper-second = Type the paper in once more
services-paper-second-lead = Type what stands on the paper. You do not see what was typed first. Where both differ, you are asked what stands there.
services-paper-second-compare = Compare
services-paper-second-purpose = To compare what was typed in with your form on paper
services-paper-second-asked = It waits for somebody else to type it in once more. Give them the paper.
services-paper-second-waits = It waits for somebody else to type it in once more already.
services-paper-second-waiting = Waiting to be typed in once more
services-paper-second-back = What stands on the paper leads to more questions. Whoever typed it in first types them in, and then it is compared once more.
services-paper-second-done = Both agree. The application is received.
services-paper-own = You typed this in yourself. Somebody else has to type it in once more.
services-paper-differs = Something else was typed first. Look at the paper once more, and say what stands there.
services-paper-which-stands = What stands on the paper?
services-paper-left-open = It was left open.
services-paper-arrived = Arrived on
services-paper-typed-by = Typed in by

event-paper-marked = Answers on a form on paper were left open
event-application-incomplete = An application on paper was received, and answers are missing
event-answers-supplied = Answers came that were missing on a form on paper
event-second-look-asked = A form on paper waits to be typed in once more
event-paper-compared = A form on paper was typed in once more, and differs
event-paper-settled = What stands on a form on paper is settled
event-paper-sent-back = A form on paper has more questions to type in
policy-services-applicants-supply-answers = Whoever applied, known by their link, answers what their form on paper left open
policy-services-caseworkers-complete-papers = Caseworkers and managers mark what a form on paper leaves open, type the answers in that come for it, and type papers in a second time, of their own body
action-supply-answers = Answer what a form on paper left open
action-mark-on-paper = Mark what a form on paper leaves open
action-type-in-answers = Type in the answers that a form on paper left open
action-compare-typed-in = Type a form on paper in a second time
